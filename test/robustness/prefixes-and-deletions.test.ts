import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';
import { checkSoundly, useEverything } from './support/features';
import { right } from './support/examples';

const everyOffset = Array.from({ length: right.length }, (_, offset) => offset);

/** Steps that are prime, so that they do not stay in step with the indentation. */
const offsets = everyOffset.filter((offset) => offset % runs(13, 1) === 0);

/** Few enough to try every feature on, and spread so that they meet every kind of token. */
const someOffsets = everyOffset.filter((offset) => offset % runs(211, 53) === 0);

const upTo = (offset: number): string => right.slice(0, offset);
const without = (offset: number): string => right.slice(0, offset) + right.slice(offset + 1);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What is said of a text that is no JSON. */
const ofBrokenJson: ReadonlySet<string> = new Set([
  'elan/syntaks',
  'elan/tom-fil',
  'elan/kommentarer-i-json',
]);

describe('any beginning of a right begjæring', () => {
  it('is checked, and found broken', { timeout: 60_000 }, () => {
    const notFound = offsets.filter((offset) => {
      const { result } = checkSoundly(upTo(offset));
      const isBroken = !isJson(upTo(offset));
      return isBroken !== result.diagnostics.some(({ code }) => ofBrokenJson.has(code));
    });
    expect(notFound).toEqual([]);
  });

  it('can be worked in', { timeout: 60_000 }, () => {
    for (const offset of someOffsets) useEverything(upTo(offset));
    expect(someOffsets.length).toBeGreaterThan(runs(25, 100));
  });
});

describe('a right begjæring without one of its characters', () => {
  it('is checked, and found broken where it is', { timeout: 60_000 }, () => {
    const notFound = offsets.filter((offset) => {
      const { result } = checkSoundly(without(offset));
      const isBroken = !isJson(without(offset));
      return isBroken !== result.diagnostics.some(({ code }) => ofBrokenJson.has(code));
    });
    expect(notFound).toEqual([]);
  });

  it('can be worked in', { timeout: 60_000 }, () => {
    for (const offset of someOffsets) useEverything(without(offset));
    expect(someOffsets.length).toBeGreaterThan(runs(25, 100));
  });
});
