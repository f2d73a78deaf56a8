import leftoverData from '#schemas/plassholdere.json';
import type { FieldKind } from '../../model/field-kinds';

const whole = new Set(leftoverData.whole);
const persons = new Set(leftoverData.persons);
/** People and places are called so too, and are written with a capital. */
const alsoNames = new Set(leftoverData.alsoNames);
const uuids = new Set(leftoverData.uuids);
const uuidBeginnings = new Set(leftoverData.uuids.map((uuid) => uuid.charAt(0)));
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const within = new RegExp(`(?<![A-Za-z])(?:${escaped(leftoverData.within)})(?![A-Za-z])`);
/** What a text has that has one of the words in it. */
export const leftoverBeginnings: ReadonlySet<string> = new Set(
  leftoverData.within.map((word) => word.charAt(0)),
);
/** One of the words anywhere, also within another. */
export const leftoverWord = new RegExp(escaped(leftoverData.within));
const inEmail = new RegExp(`@(?:${escaped(leftoverData.emailDomains)})$`, 'i');

/** Nothing but one sign over and over, or the name of what is to be filled in, in brackets. */
const shapes = /^(?:x{3,}|\?{2,}|_{2,}|\*{3,}|\.{3,}|<[^<>%]{1,60}>|\[[^[\]]{1,60}\])$/i;
const oneDigit = /^([1-9a-f])\1{7}(?:-\1{4}){3}-\1{12}$/i;
const lastNames = new Set(leftoverData.persons.map((name) => name.split(' ').at(-1)));

/**
 * @param isName whether it names a person or a place
 * @returns whether a text stands, or has something in it that stands, for what was to be filled in
 */
export function isLeftoverText(value: string, kind: FieldKind, isName = false): boolean {
  if (isWholeLeftover(value) && !(isName && mayBeName(value))) return true;
  return hasLeftoverWithin(value) || (kind === 'email' && isLeftoverEmail(value));
}

/** @returns whether a text is nothing but what was to be filled in: short, and without digits, unlike most references */
export function isWholeLeftover(value: string): boolean {
  if (value.length > longestWhole || isPlainlyOther(value) || /\d/.test(value)) return false;
  const text = value.trim();
  return whole.has(text.toLowerCase()) || shapes.test(text);
}

/** @returns whether a text has a word in it that was to be filled in */
export const hasLeftoverWithin = (value: string): boolean => within.test(value);

/** @returns whether an address is of a domain that is nobody's */
export const isLeftoverEmail = (value: string): boolean => inEmail.test(value);

/** @returns whether a uuid is one that people make up */
export function isLeftoverUuid(value: string): boolean {
  if (value.charAt(0) === value.charAt(1) && oneDigit.test(value)) return true;
  return uuidBeginnings.has(value.charAt(0)) && uuids.has(value.toLowerCase());
}

/** @returns whether a name may be the last name of somebody who is nobody */
export const mayBeNobody = (lastName: string): boolean => lastNames.has(lastName.trim().toLowerCase());

/** @returns whether a first and a last name together are nobody's */
export const isNobodysName = (name: string): boolean => persons.has(name.toLowerCase());

const longestWhole = 60;
const longestWord = Math.max(...leftoverData.whole.map(({ length }) => length));

/** Longer than the words, and begins and ends with letters that none of the shapes has, as most texts do. */
function isPlainlyOther(value: string): boolean {
  return value.length > longestWord && isOtherLetter(value, 0) && isOtherLetter(value, value.length - 1);
}

function isOtherLetter(text: string, at: number): boolean {
  const small = text.charCodeAt(at) | 0x20;
  return small >= 0x61 && small <= 0x77;
}

/** A person or a place may be called so: it is written with a capital. */
const mayBeName = (text: string): boolean =>
  /^[A-Z]/.test(text.trim()) && alsoNames.has(text.trim().toLowerCase());
