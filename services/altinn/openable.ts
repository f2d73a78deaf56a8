/**
 * @param url where Altinn's answer says that something is approved
 * @param address of Altinn's platform, which the local ELAN has too
 * @returns whether it may be opened in a browser, whatever the answer says: a page over https, or one of the local ELAN's
 */
export function isOpenable(url: string, address: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && origin === new URL(address).origin);
}
