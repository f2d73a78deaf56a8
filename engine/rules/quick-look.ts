import { byElement } from '../begjaering/by-element';
import type { BegjaeringIndex } from '../begjaering/index';
import { lookAlong } from '../model/look-along';
import { rememberedByName } from '../values/remembered';
import { meanings } from './field-meanings';
import { flags, lookAt } from './look-at-value';

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

/** @returns what a single pass along all values tells: several checks ask, and nearly every file has nothing */
export const quickLook = rememberedByName((index: BegjaeringIndex, version): Readonly<QuickLook> => {
  const all = given(index, version).flags ?? flagsOfElements(index, version);
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

/**
 * For who has looked at all values already, with {@link lookAt}: they are not gone along again.
 * @param seen all flags together
 */
export function haveLooked(index: BegjaeringIndex, version: string, seen: number): void {
  given(index, version).flags = seen;
}

const given = rememberedByName<BegjaeringIndex, { flags?: number }>(() => ({}));

function flagsOfElements(index: BegjaeringIndex, version: string): number {
  let all = 0;
  for (const ofElements of lookAtElements(index, version).values())
    for (const found of ofElements) all |= found;
  return all;
}

const lookAtElements = byElement(lookAlong(meanings, lookAt));
