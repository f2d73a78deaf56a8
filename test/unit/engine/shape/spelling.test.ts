import { describe, expect, it } from 'vitest';
import { isSpellingOf, meantName } from '../../../../engine/shape/spelling';

describe('another spelling of a name', () => {
  it.each([
    ['Begjæringsdato', 'begjaeringsdato', true],
    ['BEGJÆRINGSDATO', 'begjaeringsdato', true],
    ['saksøkt', 'saksoekt', true],
    ['påkrevet', 'paakrevet', true],
    ['a\u030apen', 'aapen', true],
    ['opprinnelig_beloep', 'opprinneligBeloep', true],
    ['Kid-nummer ', 'kidnummer', true],
    ['kidnummer2', 'kidnummer', false],
    ['begjringsdato', 'begjaeringsdato', false],
    ['saksokt', 'saksoekt', false],
    ['pkrevet', 'paakrevet', false],
  ])('%s of %s: %s', (written, name, expected) => expect(isSpellingOf(written, name)).toBe(expected));
});

describe('the name that is meant', () => {
  const free = ['underskrift', 'saksoeker', 'saksoekt', 'dato'];

  it.each<[string, string, readonly string[], readonly string[], unknown]>([
    ['a spelling', 'Underskrift', free, [], { name: 'underskrift', isSpelling: true }],
    ['a spelling of two', 'A_b', ['aB', 'AB'], ['aB'], undefined],
    [
      'a near name that is lacking',
      'underskrit',
      free,
      ['underskrift'],
      { name: 'underskrift', isSpelling: false },
    ],
    ['a near name that is not lacking', 'underskrit', free, ['dato'], undefined],
    ['near two', 'saksoek', free, free, undefined],
    ['near none', 'helt annet', free, free, undefined],
  ])('%s', (_what, written, names, lacking, expected) => {
    expect(meantName(written, names, lacking)).toEqual(expected);
  });
});
