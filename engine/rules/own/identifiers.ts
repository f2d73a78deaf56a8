import type { BegjaeringIndex } from '../../begjaering/index';
import { partsWithIdentity } from '../parts';
import { readIdentifier, type Identifier, type Party } from '../../begjaering/parties';
import { valuesAt, valuesWhere } from '../../begjaering/paths';
import { below } from '../../begjaering/pointer';
import { isCalendarDate } from '../../values/dates';
import type { JsonObject } from '../../values/json';
import {
  birthCentury,
  birthDateDigits,
  isNorwegian,
  isOrganisationNumber,
  isPersonNumber,
  isRealPerson,
  isSynthetic,
  isSyntheticOfNav,
  personNumberOf,
} from '../identifiers';
import { identifiesDefendant } from '../parties/details';
import { partiesOf } from '../parties/identity';
import { remembered } from '../../values/remembered';
import { labelOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

const aktoers = [
  'innsender/innsender',
  'innsender/innsendersProsessfullmektig/prosessfullmektig',
  'saksoeker/*/saksoeker',
  'saksoeker/*/saksoekersProsessfullmektig/prosessfullmektig',
  'saksoekt/*/saksoekt',
  'saksoekt/*/saksoektesProsessfullmektig/prosessfullmektig',
];

/** Where identifiers stand besides in the parties themselves. */
const otherPlaces = [
  ...aktoers.map((way) => `${way}/person/innehaverEnkeltpersonforetak/*/identifikator`),
  'betalingsinformasjon/betalingsmottaker',
  'begjaeringensTvangsgrunnlag/*/saerligTvangsgrunnlag/skyldner/*',
  'begjaeringensTvangsgrunnlag/*/saerligTvangsgrunnlag/kreditor/*',
  'begjaeringensTvangsgrunnlag/*/saerligTvangsgrunnlag/gjeldsbrev/vitne/*',
  'begjaeringensTvangsgrunnlag/*/alminneligTvangsgrunnlag/domsslutningInformasjon/*/forpliktet/*',
  'begjaeringensTvangsgrunnlag/*/alminneligTvangsgrunnlag/domsslutningInformasjon/*/berettiget/*',
];

/** The same in claims, of which few have been transferred. */
const placesInTransfers = ['transportertFra', 'transportertTil'].map(
  (name) => `kravTilInnkreving/*/transporterklaering/*/${name}`,
);
const isTransferred = (krav: JsonObject): boolean => krav['transporterklaering'] !== undefined;

/** What no begjæring may have that goes to production. */
export const testDataInProduction = 'elan/testdata-i-produksjon';

/** What nothing may have that goes anywhere else. */
export const notSynthetic = 'elan/ikke-syntetisk';

/** @returns the numbers of persons in a begjæring, wherever they stand, who are not synthetic; each once */
export function realPersonsIn(index: BegjaeringIndex): string[] {
  const numbers = norwegianIdentifiers(index).map(({ number }) => number);
  return [...new Set(numbers.filter(isRealPerson))];
}

/** Our own checks of identifiers. */
export const identifierChecks: readonly Rule[] = [
  {
    code: 'elan/kontrollsiffer',
    parts: partsWithIdentity,
    *check(index): Generator<RuleFinding> {
      for (const identifier of norwegianIdentifiers(index)) {
        const { number, pointer } = identifier;
        if (!hasRightLength(number) || isRight(number) || toldOfficially(index).has(identifier)) continue;
        yield numberFinding(pointer, number);
      }
    },
  },
  {
    code: notSynthetic,
    parts: partsWithIdentity,
    *check(index, { target }): Generator<RuleFinding> {
      if (target !== 'test') return;
      for (const { number, pointer } of norwegianIdentifiers(index)) {
        if (isRight(number) && !isKnownOtherwise(number)) yield numberFinding(pointer, number);
      }
    },
  },
  {
    code: 'elan/syntetisk-fra-nav',
    parts: partsWithIdentity,
    *check(index, { target }): Generator<RuleFinding> {
      if (target !== 'test') return;
      for (const { number, pointer } of norwegianIdentifiers(index)) {
        if (isSyntheticOfNav(number)) yield numberFinding(pointer, number);
      }
    },
  },
  {
    code: testDataInProduction,
    *check(index, { target }): Generator<RuleFinding> {
      if (target !== 'production') return;
      for (const { number, pointer } of norwegianIdentifiers(index)) {
        if (hasRightLength(number) && isOfTestData(number)) yield numberFinding(pointer, number);
      }
    },
  },
  {
    code: 'elan/foedselsdato-avviker',
    *check(index): Generator<RuleFinding> {
      for (const { kind, identifier, birthDate, pointer } of index.parties()) {
        const number = kind === 'person' ? personNumberOf(identifier) : undefined;
        if (number === undefined || birthDate === undefined || !isCalendarDate(birthDate)) continue;
        if (agreesWithNumber(birthDate, number)) continue;
        yield { at: below(pointer, 'person', 'foedselsdato'), args: { foedselsdato: birthDate } };
      }
    },
  },
  {
    code: 'elan/saksoekt-uten-norsk-identifikator',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoekt')) {
        const place = withoutNorwegianIdentifier(party);
        if (place) yield { ...place, args: { saksoekt: labelOf(party) } };
      }
    },
  },
];

/** Of a party that the model or an official rule finds too little in, those speak. */
function withoutNorwegianIdentifier(party: Party): Pick<RuleFinding, 'at' | 'missing'> | undefined {
  const { identifier, otherIdentifier, kind, details, pointer } = party;
  const known = identifier ?? otherIdentifier;
  if (known) {
    if (isNorwegian(known) || known.country === '') return undefined;
    return { at: below(known.pointer, 'landkodeIdentifikator') };
  }
  if (kind === undefined || details['identifikator'] !== undefined) return undefined;
  return identifiesDefendant(party) ? { at: below(pointer, kind), missing: 'identifikator' } : undefined;
}

const numberFinding = (pointer: string, number: string): RuleFinding => ({
  at: below(pointer, 'taxIdentificationNumber'),
  args: { identifikator: number },
});

/** Of the sender and of representatives an official rule says that the number is wrong. */
const toldOfficially = remembered((index: BegjaeringIndex): ReadonlySet<Identifier> => {
  const told = index
    .parties()
    .filter(({ role, kind }) => kind !== 'person' && (role === 'innsender' || role === 'prosessfullmektig'));
  return new Set(told.flatMap(({ identifier }) => identifier ?? []));
});

const norwegianIdentifiers = remembered((index: BegjaeringIndex): readonly Identifier[] => {
  const ofParties = index.parties().flatMap(({ identifier }) => identifier ?? []);
  const others = [
    ...otherPlaces.flatMap((path) => valuesAt(index.root, path)),
    ...placesInTransfers.flatMap((path) => valuesWhere(index.root, path, isTransferred)),
  ].flatMap(({ value, pointer }) => readIdentifier(value, pointer) ?? []);
  return [...ofParties, ...others].filter(isNorwegian);
});

/** Synthetic, of whatever kind; a number of noughts has a check of its own. */
function isOfTestData(number: string): boolean {
  return isSynthetic(number) || isSyntheticOfNav(number);
}

/** Synthetic, of whatever kind, or a number of noughts only, which stands for nobody. */
function isKnownOtherwise(number: string): boolean {
  return isOfTestData(number) || /^0+$/.test(number);
}

const hasRightLength = (number: string): boolean => /^(\d{9}|\d{11})$/.test(number);
const isRight = (number: string): boolean => isOrganisationNumber(number) || isPersonNumber(number);

/**
 * @param birthDate a date of the calendar
 * @param number a person's right identifier
 * @returns whether it is the birth date that the identifier has, in the century that the identifier has
 */
export function agreesWithNumber(birthDate: string, number: string): boolean {
  const { day, month, year } = birthDateDigits(number);
  const [givenYear = 0, givenMonth, givenDay] = birthDate.split('-').map(Number);
  if (day !== givenDay || month !== givenMonth || year !== givenYear % 100) return false;
  const century = birthCentury(number);
  return century === undefined || century === Math.floor(givenYear / 100);
}
