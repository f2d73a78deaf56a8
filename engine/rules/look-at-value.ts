import { isPlainFileName } from './attachments/plain-names';
import { of } from './field-meanings';
import { isPlainAmount, isPlainRate } from './money/plain-numbers';
import {
  hasLeftoverWithin,
  isLeftoverEmail,
  isLeftoverUuid,
  isWholeLeftover,
  mayBeNobody,
} from './text/leftover-words';
import { isOrdinary } from './text/ordinary';
import { signs, signsIn } from './text/signs';

/** The flags of what may be wrong. */
export const flags = {
  /** A text with a character or an end that is worth a closer look. */
  text: 1,
  /** The name of a file that is not plainly right. */
  fileName: 2,
  /** What stands for something that was to be filled in. */
  leftover: 4,
  /** A sign that every variable of a template has. */
  variable: 8,
  /** A date of another year than 1950 to 2099. */
  year: 16,
  /** An amount or a rate that is not the nearest number to one with two decimals, or is less than nothing. */
  number: 32,
  /** An amount of nothing. */
  nought: 64,
  /** A rate that hardly anybody pays. */
  rate: 128,
  /** Another currency than kroner. */
  currency: 256,
} as const;

const variableSign = /[{%]/;

/** @returns the flags of what may be wrong with a value, by what its field means */
export function lookAt(value: unknown, meaning: number): number {
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
