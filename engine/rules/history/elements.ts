import { identityOf, readParties, type Party, type PartyRole } from '../../begjaering/parties';
import { property } from '../../values/json';

/** The values that must stay as they were submitted, and what tells one begjæring from another. */
export const submittedValues = ['begjaeringsdato', 'underskrift', 'innsenderReferanse'] as const;

/** The parties of whom it matters who they were. */
export const submittedRoles = ['innsender', 'saksoeker', 'saksoekt'] as const satisfies readonly PartyRole[];

export type SubmittedValue = (typeof submittedValues)[number];
export type SubmittedRole = (typeof submittedRoles)[number];

/**
 * What the rules compare with a begjæring that was submitted, as hashes: each value that it had, and who each party of
 * a role was, empty for one who could not be told.
 */
export type SubmittedElements = Readonly<
  Partial<Record<SubmittedValue, string>> & Record<SubmittedRole, readonly string[]>
>;

/**
 * @param payload a begjæring, parsed
 * @param hash what makes the hashes
 * @returns what the rules will compare with it, once it has been submitted
 */
export function submissionElements(payload: unknown, hash: (value: string) => string): SubmittedElements {
  const values: Partial<Record<SubmittedValue, string>> = {};
  for (const name of submittedValues) {
    const hashed = hashOfValue(property(payload, name), hash);
    if (hashed !== undefined) values[name] = hashed;
  }
  const parties = readParties(payload);
  const ofRole = (role: SubmittedRole): string[] =>
    parties.filter((party) => party.role === role).map((party) => hashOfParty(party, hash));
  return {
    ...values,
    innsender: ofRole('innsender'),
    saksoeker: ofRole('saksoeker'),
    saksoekt: ofRole('saksoekt'),
  };
}

/** @returns the hash of a value of the begjæring; undefined where it has none */
export function hashOfValue(value: unknown, hash: (value: string) => string): string | undefined {
  return value === undefined ? undefined : hash(JSON.stringify(value));
}

/** @returns the hash of who a party is; empty where that cannot be told */
export function hashOfParty(party: Party, hash: (value: string) => string): string {
  const identity = identityOf(party);
  return identity === undefined ? '' : hash(identity);
}
