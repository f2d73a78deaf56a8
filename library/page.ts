/** @returns the address of the page about a code: by the address that is given, or else in this package */
export function pageOf(code: string, rulePage?: string): string {
  const address = code.split('/').map(encodeURIComponent).join('/');
  if (rulePage !== undefined) return rulePage.replaceAll('{code}', address);
  return new URL(`../docs/regler/${address}.md`, import.meta.url).href;
}
