import { property, type JsonObject } from '../../engine/values/json';
import { valueAt } from '../../engine/begjaering/pointer';
import { isAtLeast } from '../../engine/model/model';
import { rightValue } from './examples';

/** The members that an object of a fixture has itself. */
export type OwnMembers = JsonObject;

/** Where the right example has what a filler stands for. */
const places: Readonly<Record<string, string>> = {
  grunnlag: '/begjaeringensTvangsgrunnlag/0',
  særlig: '/begjaeringensTvangsgrunnlag/0/saerligTvangsgrunnlag',
  meddelelse: '/begjaeringensTvangsgrunnlag/0/saerligTvangsgrunnlag/skriftligMeddelelse',
  varsel: '/begjaeringensTvangsgrunnlag/0/varsel/0',
  aktør: '/saksoeker/0/saksoeker',
  virksomhet: '/saksoeker/0/saksoeker/virksomhet',
  adresse: '/saksoeker/0/saksoeker/adresse/0',
  konto: '/betalingsinformasjon',
  person: '/saksoekt/0/saksoekt/person',
  saksøkt: '/saksoekt/0/saksoekt',
  søker: '/saksoeker/0',
  fullmektig: '/saksoeker/0/saksoekersProsessfullmektig',
  innsender: '/innsender',
};

/** Members of which an object has only one. */
const alternatives: readonly (readonly string[])[] = [
  ['alminneligTvangsgrunnlag', 'saerligTvangsgrunnlag'],
  ['virksomhet', 'person', 'sammenslutning'],
  ['adresseInnland', 'adresseUtland', 'ukjentBosted'],
  ['beregnetMedForsinkelsesrente', 'beregnetMedAvtaltRentesats'],
];

type Members = (name: string, version: string, own: OwnMembers) => object;

/** What a filler stands for that the right example does not have just so. */
const madeHere: Readonly<Record<string, Members>> = {
  vedlegg: () => ({
    type: 'tvangsgrunnlag',
    filnavn: 'vedlegg.pdf',
    uuid: 'e7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1f',
  }),
  krav: (_name, version, own) => kravMembers(own, version),
  post: (_name, version, own) => withoutMember(kravMembers(own, version), 'rentebaerendeKrav'),
  uvarslet: (_name, version) => withoutMember(exampleMembers('grunnlag', version), 'varsel'),
  rente: () => ({
    rentePeriode: { startdato: '2026-02-02', sluttdato: '2026-06-15' },
    renteGrunnlag: { beloep: 100, valuta: 'NOK' },
    beregnetMedAvtaltRentesats: 9.25,
  }),
};

function withoutMember(members: object, name: string): object {
  return Object.fromEntries(Object.entries(members).filter(([member]) => member !== name));
}

/**
 * @param name what follows the `…` in a fixture
 * @param version the model version that the object shall be complete in
 * @returns the members that complete an object, without those that it has already
 */
export function fillerMembers(name: string, own: OwnMembers, version: string): [string, unknown][] {
  const all = (madeHere[name] ?? exampleMembers)(name, version, own);
  return Object.entries(all).filter(([member]) => !isTaken(member, own));
}

function isTaken(member: string, own: OwnMembers): boolean {
  const group = alternatives.find((members) => members.includes(member)) ?? [member];
  return group.some((other) => Object.hasOwn(own, other));
}

function exampleMembers(name: string, version: string): object {
  const place = places[name];
  const value = place === undefined ? undefined : valueAt(rightValue(version), place);
  if (typeof value !== 'object' || value === null) throw new Error(`there is no filler …${name}`);
  return value;
}

const withoutDueDate: ReadonlySet<unknown> = new Set(['SakskostnaderForSkriving', 'Rentekrav']);

/** What the model asks of any claim, the due date where the kind has one, and, unless it is interest, that it bears interest. */
function kravMembers(own: OwnMembers, version: string): object {
  const due = !isAtLeast(version, '1.1') || !withoutDueDate.has(property(own, 'kravdetaljer'));
  const isInterest = property(own, 'kravdetaljer') === 'Rentekrav';
  const beloep = { beloep: 100, valuta: 'NOK' };
  return {
    prioritetDekningsloven: 'e',
    opprinneligBeloep: beloep,
    gjenstaaendeBeloep: beloep,
    ...(due ? { kravforfall: { forfallsdato: '2026-02-02' } } : {}),
    ...(isInterest ? {} : { rentebaerendeKrav: { harForsinkelsesrente: true } }),
  };
}
