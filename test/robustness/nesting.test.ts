import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';
import { checkSoundly, useEverything } from './support/features';

const inLists = (depth: number, inside = ''): string => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;
const inObjects = (depth: number, name: string): string =>
  `${`{"${name}":`.repeat(depth)}1${'}'.repeat(depth)}`;

/** A claim in which something that has to be simple is nested deep. */
const claimWith = (property: string, value: string): string =>
  `{"innsendersKravreferanse":"1","kravdetaljer":"Rentekrav","${property}":${value}}`;
const withClaims = (...claims: string[]): string => `{"kravTilInnkreving":[${claims.join()}]}`;

describe.each([10_000, runs(30_000, 100_000)])('%i levels', (depth) => {
  const deep = inLists(depth);

  it.each([
    ['lists', deep],
    ['objects', inObjects(depth, 'a')],
    ['objects with a name of the model', inObjects(depth, 'innsender')],
    ['claims in lists', `{"kravTilInnkreving":${deep}}`],
    ['grounds in lists', `{"begjaeringensTvangsgrunnlag":${deep}}`],
    ['parties in lists', `{"saksoeker":${deep},"saksoekt":${deep},"innsender":${deep}}`],
    ['claims in claims', withClaims(inObjects(depth, 'relatertKrav'))],
    ['a reference', withClaims(claimWith('relatertKrav', deep))],
    [
      'a list of references in objects',
      withClaims(claimWith('relatertKrav', inObjects(depth, 'relatertKrav'))),
    ],
    ['an amount', withClaims(claimWith('opprinneligBeloep', deep))],
    ['a kind of claim', withClaims(claimWith('kravdetaljer', deep))],
    [
      'an unknown property of a claim that stands twice',
      withClaims(...[1, 2].map(() => claimWith('x', deep))),
    ],
    ['a scalar of the root', `{"begjaeringsdato":${deep},"underskrift":${deep},"$schema":${deep}}`],
    ['a list with much beside it', `{"kravTilInnkreving":[${'[],'.repeat(1000)}${deep}]}`],
  ])('of %s can be worked in', (_name, text) => {
    const { result } = useEverything(text);
    expect(result.diagnostics).not.toEqual([]);
  });

  it.each([
    ['lists that never end', '['.repeat(depth)],
    ['objects that never end', '{"kravTilInnkreving":'.repeat(depth)],
    ['lists and objects that never end', '[{"a":'.repeat(depth / 2)],
    ['lists that end too soon', `${'['.repeat(depth)}${']'.repeat(depth - 1)}`],
    ['lists that end too often', `${deep}]`],
    ['lists with something wrong inside', inLists(depth, ',')],
    ['lists that end as objects', `${'['.repeat(depth)}${'}'.repeat(depth)}`],
  ])('of %s can be worked in', (_name, text) => {
    const { result } = useEverything(text);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['elan/for-dypt-nestet']);
  });
});

describe('brackets inside a text value', () => {
  it('are no nesting', () => {
    const { result } = checkSoundly(JSON.stringify({ underskrift: `${'['.repeat(3000)}"\\` }));
    const place = { line: 0, character: 0 };
    expect(result.diagnostics.filter(({ pointer }) => pointer !== '')).toEqual([]);
    expect(result.diagnostics.map(({ range }) => range.start)).toContainEqual(place);
  });
});
