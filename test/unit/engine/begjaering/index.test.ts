import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { Heritage } from '../../../../engine/begjaering/heritage';
import { OverlaidMap } from '../../../../engine/values/overlaid-map';

describe('the index of a begjæring', () => {
  const index = buildIndex({
    kravTilInnkreving: [
      { innsendersKravreferanse: 'H', kravdetaljer: 'Hovedkrav' },
      'no claim',
      { innsendersKravreferanse: 'R', kravdetaljer: 'Rentekrav', relatertKrav: ['H', null, 7] },
      { innsendersKravreferanse: 'H' },
      {},
    ],
    begjaeringensTvangsgrunnlag: [
      { betegnelseAvTvangsgrunnlag: 'Dom', innsendersKravreferanse: ['H', 'R', 'H'] },
      { betegnelseAvTvangsgrunnlag: '', innsendersKravreferanse: 'H' },
      { innsendersKravreferanse: ['H'] },
    ],
  });

  it('has the claims, by where they stand', () => {
    expect(index.krav.map(({ pointer, reference, kind }) => [pointer, reference, kind])).toEqual([
      ['/kravTilInnkreving/0', 'H', 'Hovedkrav'],
      ['/kravTilInnkreving/2', 'R', 'Rentekrav'],
      ['/kravTilInnkreving/3', 'H', undefined],
      ['/kravTilInnkreving/4', undefined, undefined],
    ]);
  });

  it('has the entries of a claim that are references; a number counts as its digits', () => {
    expect(index.krav[1]?.relations.map(({ reference, pointer }) => ({ reference, pointer }))).toEqual([
      { reference: 'H', pointer: '/kravTilInnkreving/2/relatertKrav/0' },
      { reference: '7', pointer: '/kravTilInnkreving/2/relatertKrav/2' },
    ]);
  });

  it('has the grounds, by what a person calls them', () => {
    expect(index.tvangsgrunnlag.map(({ title }) => title)).toEqual(['Dom', '#2', '#3']);
    expect(index.tvangsgrunnlag.map(({ entries }) => entries.length)).toEqual([3, 0, 1]);
  });

  it('has all claims of a reference, and each ground that names it once', () => {
    expect(index.kravByReference.get('H')?.map(({ position }) => position)).toEqual([0, 3]);
    expect(index.tvangsgrunnlagByReference.get('H')?.map(({ position }) => position)).toEqual([0, 2]);
    expect(index.kravByReference.get('X')).toBeUndefined();
  });

  it.each([undefined, null, 1, 'text', [], {}, { kravTilInnkreving: {}, begjaeringensTvangsgrunnlag: 3 }])(
    'is empty for %j',
    (root) => {
      const empty = buildIndex(root);
      expect(empty.krav).toEqual([]);
      expect(empty.tvangsgrunnlag).toEqual([]);
    },
  );

  it('is not misled by references that are names of every object', () => {
    const { kravByReference } = buildIndex({
      kravTilInnkreving: [
        { innsendersKravreferanse: '__proto__' },
        { innsendersKravreferanse: 'constructor' },
      ],
    });
    expect([...kravByReference.keys()]).toEqual(['__proto__', 'constructor']);
  });
});

describe('the claims of each reference', () => {
  const claims = (count: number, about: string): object => ({
    kravTilInnkreving: Array.from({ length: count }, () => ({ innsendersKravreferanse: 'H', about })),
  });

  it.each([
    ['are laid over those of the version before, where few have changed', 3, true],
    ['are found anew, where one of them changed at a time would take the square of their number', 40, false],
  ])('%s', (_name, count, isLaidOver) => {
    const heritage = new Heritage();
    buildIndex(claims(count, 'before'), undefined, heritage);
    const { kravByReference, krav } = buildIndex(claims(count, 'now'), undefined, new Heritage(heritage));
    expect(kravByReference.get('H')).toEqual(krav);
    expect(kravByReference instanceof OverlaidMap).toBe(isLaidOver);
  });
});
