/**
 * @param url where Altinn's answer says that something is approved
 * @param address of Altinn's platform, which the local ELAN has too
 * @returns what may be opened in a browser, whatever the answer says: a page over https, or one of the local ELAN's; written as
 *   it was judged, for others read what is written otherwise in other ways
 */
export function openable(url: string, address: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin, href } = new URL(url);
  const isOpenable = protocol === 'https:' || (protocol === 'http:' && origin === new URL(address).origin);
  return isOpenable ? href : undefined;
}
