import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import limits from '#schemas/grenser.json';
import texts from '#schemas/tjenestefeil/grenser.json';

const root = path.resolve(import.meta.dirname, '../../..');

/** @returns the rows of a page's table of limits */
function tableIn(page: string): string {
  return fs
    .readFileSync(path.join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
}

const numbers = Object.entries(limits)
  .filter(([group]) => group !== 'source')
  .flatMap(([group, of]) => Object.entries(of).map(([name, number]) => [`${group}.${name}`, Number(number)]));

describe('the limits', () => {
  it.each(['docs/limits.md', 'docs/grenser.md'])(
    'stand in the table of %s as they stand in the data',
    (page) => {
      const told = new Set(tableIn(page).match(/\d+/g)?.map(Number));
      expect(numbers.filter(([, number]) => !told.has(Number(number)))).toEqual([]);
      const known = new Set(numbers.map(([, number]) => number));
      expect([...told].filter((number) => !known.has(number))).toEqual([]);
    },
  );

  const withLimit = Object.entries(texts).filter(([reason]) => reason !== 'keyOpeningCancelled');

  it.each(withLimit)('%s is told with its limit in both languages', (_, { en, nb }) => {
    const named = /\{(limit|mostBits|seconds|reference)\}/;
    expect([en.message, nb.message]).toEqual([expect.stringMatching(named), expect.stringMatching(named)]);
  });
});
