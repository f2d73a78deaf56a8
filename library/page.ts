import { pathInAddress } from '../engine/values/address';

/** @returns the address of the page about a code: by the address that is given, or else in this package */
export function pageOf(code: string, rulePage?: string): string {
  const address = pathInAddress(code);
  if (rulePage !== undefined) return rulePage.replaceAll('{code}', address);
  return new URL(`../docs/regler/${address}.md`, import.meta.url).href;
}
