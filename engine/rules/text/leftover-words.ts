import leftoverData from '#schemas/plassholdere.json';
import type { FieldKind } from '../../model/fields';

const whole = new Set(leftoverData.whole);
const persons = new Set(leftoverData.persons);
/** People and places are called so too, and are written with a capital. */
const alsoNames = new Set(leftoverData.alsoNames);
const uuids = new Set(leftoverData.uuids);
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const within = new RegExp(`(?<![A-Za-z])(?:${escaped(leftoverData.within)})(?![A-Za-z])`);
/** What a text has that has one of the words in it. */
export const leftoverBeginnings: ReadonlySet<string> = new Set(
  leftoverData.within.map((word) => word.charAt(0)),
);
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
  const isWhole = value.length <= longestWhole && maybeWhole.test(value) && isWholeLeftover(value.trim());
  if (isWhole && !(isName && mayBeName(value))) return true;
  return within.test(value) || (kind === 'email' && inEmail.test(value));
}

/** @returns whether a uuid is one that people make up */
export function isLeftoverUuid(value: string): boolean {
  return oneDigit.test(value) || uuids.has(value.toLowerCase());
}

/** @returns whether a name may be the last name of somebody who is nobody */
export const mayBeNobody = (lastName: string): boolean => lastNames.has(lastName.trim().toLowerCase());

/** @returns whether a first and a last name together are nobody's */
export const isNobodysName = (name: string): boolean => persons.has(name.toLowerCase());

/** What can be one of the whole words, or of the shapes: short, and without digits, unlike most references. */
const maybeWhole = /^\D+$/;
export const longestWhole = 60;

const isWholeLeftover = (text: string): boolean => whole.has(text.toLowerCase()) || shapes.test(text);

/** A person or a place may be called so: it is written with a capital. */
const mayBeName = (text: string): boolean =>
  /^[A-Z]/.test(text.trim()) && alsoNames.has(text.trim().toLowerCase());
