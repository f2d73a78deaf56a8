import { csvText } from '../ledger/test-log';
import { itemsOf, member, textOf } from './read';

const ofCase = ['eksternSaksreferanse', 'saksnummer', 'innsenderReferanse'] as const;
const ofClaim = ['innsendersKravreferanse', 'kravgrunnlagsidentifikator'] as const;

/** A claim of a case: what the sender calls it and its case, and what the authority does. Empty where it is not told. */
export type MappedClaim = Readonly<Record<(typeof ofCase)[number] | (typeof ofClaim)[number], string>>;

/** @returns the claims of a StatusPaaSak by both their names, in its order */
export function caseMapping(status: unknown): MappedClaim[] {
  const read = (from: unknown, names: readonly string[]): [string, string][] =>
    names.map((name) => [name, textOf(member(from, name))]);
  return itemsOf(member(status, 'kravISak')).map((claim) => {
    // The compiler does not see that every name has been read.
    return Object.fromEntries([...read(status, ofCase), ...read(claim, ofClaim)]) as MappedClaim;
  });
}

/** @returns a mapping as a file has it: JSON, or CSV with a line of names first */
export function mappingText(mapping: readonly MappedClaim[], format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(mapping, null, 2)}\n`;
  const names = [...ofCase, ...ofClaim];
  return csvText([names, ...mapping.map((claim) => names.map((name) => claim[name]))]);
}
