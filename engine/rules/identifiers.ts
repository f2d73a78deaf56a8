import { getType, idnr } from '@navikt/fnrvalidator';
import isLuhn from 'fast-luhn';
import norsk from 'norsk-validator';
import type { Identifier } from '../begjaering/parties';
import { ofKnownTexts } from '../values/known-texts';

export const norway = 'NO';

/** @returns whether an identifier is a Norwegian one */
export const isNorwegian = ({ country }: Identifier): boolean => country === norway;

/** @returns whether a text is nine digits with a right check digit */
export const isOrganisationNumber = ofKnownTexts(
  (number) => /^\d{9}$/.test(number) && norsk.organisasjonsnummer(number),
);

/** @returns whether a text is eleven digits with right check digits and a possible date: fødselsnummer, d-nummer, synthetic or not */
export const isPersonNumber = ofKnownTexts(
  (number) => /^\d{11}$/.test(number) && idnr(number).status === 'valid',
);

/** @returns the number of a person's Norwegian identifier, where its digits are right */
export function personNumberOf(identifier: Identifier | undefined): string | undefined {
  return identifier && isNorwegian(identifier) && isPersonNumber(identifier.number)
    ? identifier.number
    : undefined;
}

/** What a Norwegian identifier is, as people call it. */
export type NumberKind = 'organisasjonsnummer' | 'fødselsnummer' | 'd-nummer' | 'h-nummer';

/** @returns what a text is the number of, also of synthetic ones; undefined where its digits are not right */
export function kindOfNumber(number: string): NumberKind | undefined {
  if (isOrganisationNumber(number)) return 'organisasjonsnummer';
  if (!isPersonNumber(number)) return undefined;
  const type = getType(number);
  if (type.startsWith('dnr')) return 'd-nummer';
  return type === 'hnr' ? 'h-nummer' : 'fødselsnummer';
}

/** Synthetic persons of Tenor have 80 added to the month, synthetic organisations begin with 2 or 3. */
export function isSynthetic(number: string): boolean {
  return number.length === 9 ? /^[23]/.test(number) : /^\d{2}[89]/.test(number);
}

/** @returns whether a text is eleven digits with a right check digit; dots and spaces are not allowed on the wire */
export function isAccountNumber(number: string): boolean {
  return /^\d{11}$/.test(number) && norsk.kontonummer(number);
}

/** @returns whether a text is 2–25 digits of which the last is a right mod-10 or mod-11 check digit */
export function isKid(number: string): boolean {
  // norsk-validator refuses every mod-10 number whose check digit is 0, so mod 10 is left to another library.
  return /^\d{2,25}$/.test(number) && (isLuhn(number) || norsk.kidnummer(number, true, false));
}

/**
 * By mod 11 the check digit may be ten, which is written as a dash.
 * @returns whether a text is 1–24 digits and a dash that is their right mod-11 check character
 */
export function isKidWithDash(number: string): boolean {
  if (!/^\d{1,24}-$/.test(number)) return false;
  let sum = 0;
  for (let place = 0; place < number.length - 1; place++) {
    sum += Number(number[number.length - 2 - place]) * (2 + (place % 6));
  }
  return sum % 11 === 1;
}

/** @returns whether a right person's number has 40 added to its month, as NAV's synthetic ones have */
export function isSyntheticOfNav(number: string): boolean {
  return isPersonNumber(number) && /^\d{2}[45]/.test(number);
}

/** @returns whether a text is the right number of a person who is not synthetic, of whatever kind */
export function isRealPerson(number: string): boolean {
  return isPersonNumber(number) && !isSynthetic(number) && !isSyntheticOfNav(number);
}

/**
 * @param number a person's identifier of eleven digits
 * @returns day, month and two digits of the year as the identifier has them, without what marks its kind
 */
export function birthDateDigits(number: string): { day: number; month: number; year: number } {
  const part = (from: number): number => Number(number.slice(from, from + 2));
  return { day: part(0) % 40, month: part(2) % 20, year: part(4) };
}

/**
 * @param number a person's identifier of eleven digits
 * @returns the first two digits of the year of birth, by the individual number (the seventh to ninth digit) as it is given
 *   out for each span of years; undefined where it is given out for none
 */
export function birthCentury(number: string): number | undefined {
  const [individual, year] = [Number(number.slice(6, 9)), birthDateDigits(number).year];
  if (individual < 500) return 19;
  if (individual < 750 && year >= 54) return 18;
  if (year < 40) return 20;
  return individual >= 900 ? 19 : undefined;
}
