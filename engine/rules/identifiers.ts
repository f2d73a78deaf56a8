import { getType, idnr } from '@navikt/fnrvalidator';
import isLuhn from 'fast-luhn';
import norsk from 'norsk-validator';
import type { Identifier } from '../begjaering/parties';

export const norway = 'NO';

/** @returns whether an identifier is a Norwegian one */
export const isNorwegian = ({ country }: Identifier): boolean => country === norway;

/** @returns whether a text is nine digits with a right check digit */
export function isOrganisationNumber(number: string): boolean {
  return /^\d{9}$/.test(number) && norsk.organisasjonsnummer(number);
}

/** @returns whether a text is eleven digits with right check digits and a possible date: fødselsnummer, d-nummer, synthetic or not */
export function isPersonNumber(number: string): boolean {
  return /^\d{11}$/.test(number) && idnr(number).status === 'valid';
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
 * @param number a person's identifier of eleven digits
 * @returns day, month and two digits of the year as the identifier has them, without what marks its kind
 */
export function birthDateDigits(number: string): { day: number; month: number; year: number } {
  const part = (from: number): number => Number(number.slice(from, from + 2));
  return { day: part(0) % 40, month: part(2) % 20, year: part(4) };
}
