import { byElement } from '../begjaering/by-element';
import type { BegjaeringIndex } from '../begjaering/index';
import type { FieldKind, FieldValue } from '../model/fields';
import { lookAlong } from '../model/look-along';
import { isPlainFileName } from './attachments/plain-names';
import { isPlainAmount, isPlainRate } from './money/plain-numbers';
import {
  hasLeftoverWithin,
  isLeftoverEmail,
  isLeftoverUuid,
  isWholeLeftover,
  mayBeNobody,
} from './text/leftover-words';
import { isOrdinary, textKinds } from './text/ordinary';
import { signs, signsIn } from './text/signs';
import { rememberedByName } from '../values/remembered';

/** What may be wrong somewhere in the values of a begjæring: nobody needs to look for what is not. */
export interface QuickLook {
  /** A text with a character or an end that is worth a closer look. */
  text: boolean;
  /** The name of a file that is not plainly right. */
  fileName: boolean;
  /** What stands for something that was to be filled in. */
  leftover: boolean;
  /** A sign that every variable of a template has. */
  variable: boolean;
  /** A date of another year than 1950 to 2099. */
  year: boolean;
  /** An amount or a rate that is not the nearest number to one with two decimals, or is less than nothing. */
  number: boolean;
  /** An amount of nothing. */
  nought: boolean;
  /** A rate that hardly anybody pays. */
  rate: boolean;
  /** Another currency than kroner. */
  currency: boolean;
}

/** What people and programs write, and what is not of a code list, a truth value or a number. */
export const writtenKinds: readonly FieldKind[] = [
  ...textKinds,
  'kid',
  'postcode',
  'municipality',
  'uuid',
  'date',
];
const variableSign = /[{%]/;

/** The flags of what may be wrong. */
const flags = {
  text: 1,
  fileName: 2,
  leftover: 4,
  variable: 8,
  year: 16,
  number: 32,
  nought: 64,
  rate: 128,
  currency: 256,
} as const satisfies Record<keyof QuickLook, number>;

/** What is looked for in a field: flags too. */
const of = {
  text: 1,
  uuid: 2,
  date: 4,
  currency: 8,
  amount: 16,
  percentage: 32,
  name: 64,
  email: 128,
  fileName: 256,
} as const;

const meanings: ReadonlyMap<FieldKind, number> = new Map<FieldKind, number>([
  ...writtenKinds.map((kind): [FieldKind, number] => [kind, 0]),
  ...textKinds.map((kind): [FieldKind, number] => [kind, of.text]),
  ['name', of.text | of.name],
  ['email', of.text | of.email],
  ['fileName', of.text | of.fileName],
  ['uuid', of.uuid],
  ['date', of.date],
  ['amount', of.amount],
  ['percentage', of.percentage],
  ['currency', of.currency],
]);

/** @returns what a single pass along all values tells: several checks ask, and nearly every file has nothing */
export const quickLook = rememberedByName((index: BegjaeringIndex, version): Readonly<QuickLook> => {
  let all = 0;
  for (const ofElements of lookAtElements(index, version).values())
    for (const found of ofElements) all |= found;
  const is = (flag: number): boolean => (all & flag) !== 0;
  return {
    text: is(flags.text),
    fileName: is(flags.fileName),
    leftover: is(flags.leftover),
    variable: is(flags.variable),
    year: is(flags.year),
    number: is(flags.number),
    nought: is(flags.nought),
    rate: is(flags.rate),
    currency: is(flags.currency),
  };
});

const lookAtElements = byElement(lookAlong(meanings, lookAt));

function lookAt(value: FieldValue, meaning: number): number {
  if (typeof value === 'number') return lookAtNumber(value, meaning);
  if (typeof value !== 'string') return 0;
  if (meaning === of.date) return lookAtDate(value);
  if (meaning === of.currency) return value === 'NOK' ? 0 : flags.currency;
  return lookAtText(value, meaning);
}

function lookAtDate(date: string): number {
  const isOfNow = date.startsWith('20') || (date >= '1950' && date < '2100');
  const isOdd = (signsIn(date) & signs.odd) !== 0 && variableSign.test(date);
  return (isOfNow ? 0 : flags.year) | (isOdd ? flags.variable : 0);
}

function lookAtText(value: string, meaning: number): number {
  const seen = signsIn(value);
  const isText = (meaning & of.text) !== 0;
  let found = 0;
  if ((seen & signs.odd) !== 0) {
    if (variableSign.test(value)) found |= flags.variable;
    if (isText && !isOrdinary(value)) found |= flags.text;
  }
  if (isText ? isLeftover(value, meaning, seen) : meaning === of.uuid && isLeftoverUuid(value))
    found |= flags.leftover;
  if ((meaning & of.fileName) !== 0 && !isPlainFileName(value)) found |= flags.fileName;
  return found;
}

function isLeftover(value: string, meaning: number, seen: number): boolean {
  if ((seen & signs.digit) === 0 && isWholeLeftover(value)) return true;
  if ((seen & signs.beginning) !== 0 && hasLeftoverWithin(value)) return true;
  if ((meaning & of.email) !== 0 && isLeftoverEmail(value)) return true;
  return (meaning & of.name) !== 0 && mayBeNobody(value);
}

function lookAtNumber(value: number, meaning: number): number {
  let found = isPlainAmount(value) ? 0 : flags.number;
  if (meaning === of.percentage && !isPlainRate(value)) found |= flags.rate;
  else if (meaning === of.amount && value === 0) found |= flags.nought;
  return found;
}
