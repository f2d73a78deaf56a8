import { byElement } from '../begjaering/by-element';
import type { BegjaeringIndex } from '../begjaering/index';
import { lookAlong } from '../model/look-along';
import { rememberedByName } from '../values/remembered';
import { meanings } from './field-meanings';
import { flags, lookAt } from './look-at-value';

/** What may be wrong somewhere in the values of a begjæring: nobody needs to look for what is not. */
export type QuickLook = Record<keyof typeof flags, boolean>;

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
