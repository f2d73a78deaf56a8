import { describe, expect, it } from 'vitest';
import { isObject, property, type JsonObject } from '../../engine/values/json';
import { right } from './support/examples';
import { checkSoundly, fixesOf } from './support/features';

/** Whatever takes a step for each pair of things needs much longer. */
const timeout = 10_000;

const many = 4_000;
const manyToFix = 400;

/** The first of a list of the right example. */
function first(holder: unknown, name: string): JsonObject {
  const list = property(holder, name);
  const item: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!isObject(item)) throw new Error(`the example has no ${name}`);
  return item;
}

const example = JSON.parse(right) as JsonObject;
const krav = first(example, 'kravTilInnkreving');
const ground = first(example, 'begjaeringensTvangsgrunnlag');
const debtor = first(example, 'saksoekt');
const innbetaling = first(krav, 'innbetaling');

const times = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, position) => make(position));
const named = (position: number): string => `KRAV-${position}`;
const claims = (count: number, make: (position: number) => object): object[] =>
  times(count, (i) => ({ ...krav, innsendersKravreferanse: named(i), ...make(i) }));
const grounds = (count: number, referencesOf: (position: number) => string[]): object[] =>
  times(count, (i) => ({ ...ground, innsendersKravreferanse: referencesOf(i) }));
const cost = (...relatertKrav: string[]): object => ({
  kravdetaljer: 'UtenrettsligeKostnader',
  relatertKrav,
});
const interest = (...relatertKrav: string[]): object => ({ kravdetaljer: 'Rentekrav', relatertKrav });

const crowds: [name: string, make: (count: number) => object][] = [
  ['claims with one reference', (n) => ({ kravTilInnkreving: times(n, () => krav) })],
  ['claims in no ground', (n) => ({ kravTilInnkreving: claims(n, () => ({})) })],
  [
    'claims on one ground, all related to one of them',
    (n) => ({
      kravTilInnkreving: claims(n, (i) => (i === 0 ? {} : cost(named(0)))),
      begjaeringensTvangsgrunnlag: grounds(1, () => times(n, named)),
    }),
  ],
  [
    'claims in two grounds',
    (n) => ({
      kravTilInnkreving: claims(n, () => ({})),
      begjaeringensTvangsgrunnlag: grounds(2, () => times(n, named)),
    }),
  ],
  [
    'claims related in a circle, each on a ground of its own',
    (n) => ({
      kravTilInnkreving: claims(n, (i) => cost(named((i + 1) % n))),
      begjaeringensTvangsgrunnlag: grounds(n, (i) => [named(i)]),
    }),
  ],
  ['claims related to none that there is', (n) => ({ kravTilInnkreving: claims(n, (i) => cost(`X-${i}`)) })],
  [
    'relations of one claim',
    (n) => ({
      kravTilInnkreving: [...claims(n, () => ({})), ...claims(1, () => interest(...times(n, named)))],
    }),
  ],
  ['grounds with one claim', (n) => ({ begjaeringensTvangsgrunnlag: grounds(n, () => ['FAKTURA-1001']) })],
  [
    'grounds with claims that there are not',
    (n) => ({ begjaeringensTvangsgrunnlag: grounds(n, (i) => [named(i)]) }),
  ],
  [
    'entries of one ground',
    (n) => ({ begjaeringensTvangsgrunnlag: grounds(1, () => times(n, () => 'FAKTURA-1001')) }),
  ],
  [
    'kinds of claims that there are not',
    (n) => ({ kravTilInnkreving: claims(n, (i) => ({ kravdetaljer: `Krav ${i}` })) }),
  ],
  [
    'claims with a misspelt property',
    (n) => ({ kravTilInnkreving: claims(n, () => ({ kravbeskrivlse: '' })) }),
  ],
  ['unknown properties of one object', (n) => Object.fromEntries(times(n, (i) => [`egenskap${i}`, i]))],
  ['parties that are one', (n) => ({ saksoekt: times(n, () => debtor) })],
  ['attachments that lack everything', (n) => ({ vedlegg: times(n, () => ({})) })],
  [
    'payments of one claim',
    (n) => ({ kravTilInnkreving: [{ ...krav, innbetaling: times(n, () => innbetaling) }] }),
  ],
];

const textWith = (crowd: object): string => JSON.stringify({ ...example, ...crowd }, null, 2);

describe.each(crowds)('many %s', (_name, make) => {
  it('are checked in good time', { timeout }, () => {
    const { result } = checkSoundly(textWith(make(many)));
    expect(result.model.version).toBe('2.1');
  });

  it('are fixed in good time', { timeout }, () => {
    const checked = checkSoundly(textWith(make(manyToFix)));
    const oneOfEach = new Map(checked.result.diagnostics.map((diagnostic) => [diagnostic.code, diagnostic]));
    for (const diagnostic of oneOfEach.values()) {
      // Nobody reads more of them, and each is tried out before it is offered.
      expect(fixesOf(checked, diagnostic).length, diagnostic.code).toBeLessThanOrEqual(12);
    }
  });
});
