import { partsWithParties } from '../begjaering/parties';
import type { Part } from '../begjaering/parts';

const partsOf =
  (list: string) =>
  (...names: readonly string[]): Part[] =>
    names.map((name) => `${list}/${name}`);

/** @returns properties of the claims, as parts that a rule looks at */
export const ofClaims = partsOf('kravTilInnkreving');
/** @returns the same of the grounds */
export const ofGrounds = partsOf('begjaeringensTvangsgrunnlag');

/** What tells which claims there are, of which kind, and where they are named. */
export const partsWithReferences: readonly Part[] = [
  ...ofClaims('innsendersKravreferanse', 'kravdetaljer', 'relatertKrav'),
  ...ofGrounds('innsendersKravreferanse'),
];

/** Where the model has identifiers, accounts and countries, in any of its versions. */
export const partsWithIdentity: readonly Part[] = [
  ...partsWithParties,
  'betalingsinformasjon',
  ...ofClaims('kravgrunnlagsidentifikator', 'transporterklaering'),
  ...ofGrounds('alminneligTvangsgrunnlag', 'saerligTvangsgrunnlag'),
];
