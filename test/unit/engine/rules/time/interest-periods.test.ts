import { describe, expect, it } from 'vitest';
import { eur, foundIn, interest, main, nok, saidOf, type Members } from '../../../../support/claims-alone';

const codes = ['elan/renteperioder-overlapper', 'elan/renteperioder-hull'];
const period = (name: string, startdato: unknown, sluttdato: unknown, more: Members = {}): Members =>
  interest({
    innsendersKravreferanse: name,
    rentekrav: { rentePeriode: { startdato, sluttdato } },
    ...more,
  });
const places = (...claims: readonly Members[]): string[] =>
  foundIn(codes, { kravTilInnkreving: [main(), ...claims] });
const overlap = (position: number): string =>
  `renteperioder-overlapper ${position}/rentekrav/rentePeriode/startdato`;
const hole = (position: number): string => `renteperioder-hull ${position}/rentekrav/rentePeriode/startdato`;

const first = period('R-1', '2026-01-01', '2026-02-01');

describe('the periods of interest on one claim', () => {
  it.each<[string, readonly Members[], string[]]>([
    ['follow each other', [first, period('R-2', '2026-02-01', '2026-03-01')], []],
    ['follow each other, by the last day', [first, period('R-2', '2026-02-02', '2026-03-01')], []],
    ['leave out a day', [first, period('R-2', '2026-02-03', '2026-03-01')], [hole(2)]],
    ['overlap by a day', [first, period('R-2', '2026-01-31', '2026-03-01')], [overlap(2)]],
    ['stand in another order', [period('R-2', '2026-01-31', '2026-03-01'), first], [overlap(1)]],
    [
      'are three that follow each other',
      [first, period('R-2', '2026-02-01', '2026-03-01'), period('R-3', '2026-03-01', '2026-04-01')],
      [],
    ],
    [
      'are a long one with a short one in it, and one after the long one',
      [
        period('R-1', '2026-01-01', '2026-05-01'),
        period('R-2', '2026-02-01', '2026-03-01'),
        period('R-3', '2026-05-01', '2026-06-01'),
      ],
      [overlap(2)],
    ],
  ])('%s', (_what, claims, expected) => expect(places(...claims)).toEqual(expected));

  it('are compared with the first of those that end last', () => {
    const claims = [
      period('R-1', '2026-01-01', '2026-04-01'),
      period('R-2', '2026-02-01', '2026-04-01'),
      period('R-3', '2026-03-01', '2026-05-01'),
    ];
    expect(saidOf('elan/renteperioder-overlapper', { kravTilInnkreving: [main(), ...claims] })).toEqual([
      'Renter av «H-1» kreves til 2026-04-01 i «R-1». Da kan ikke denne perioden begynne før.',
      'Renter av «H-1» kreves til 2026-04-01 i «R-1». Da kan ikke denne perioden begynne før.',
    ]);
  });

  it.each<[string, readonly Members[]]>([
    [
      'are not of interest',
      [first, period('S-1', '2026-01-15', '2026-06-01', { kravdetaljer: 'Sakskostnader' })],
    ],
    [
      'are on two claims',
      [first, period('R-2', '2026-01-15', '2026-06-01', { relatertKrav: ['H-1', 'R-1'] })],
    ],
    ['are on no claim', [first, period('R-2', '2026-01-15', '2026-06-01', { relatertKrav: [] })]],
    [
      'are on claims that are not there',
      [
        period('R-1', '2026-01-01', '2026-03-01', { relatertKrav: ['X'] }),
        period('R-2', '2026-02-01', '2026-04-01', { relatertKrav: ['X'] }),
      ],
    ],
    [
      'are on another claim, and that on itself',
      [
        period('R-1', '2026-01-01', '2026-03-01', { relatertKrav: ['R-1'] }),
        period('R-2', '2026-02-01', '2026-04-01', { relatertKrav: ['R-1'] }),
      ],
    ],
    ['are not all given', [first, interest({ innsendersKravreferanse: 'R-2' })]],
    ['have no end', [first, period('R-2', '2026-01-15', undefined)]],
    ['have no beginning', [first, period('R-2', undefined, '2026-06-01')]],
    ['end where they begin', [first, period('R-2', '2026-03-01', '2026-03-01')]],
    ['end before they begin', [first, period('R-2', '2026-01-15', '2026-01-01')]],
    ['begin in another century', [first, period('R-2', '1026-01-15', '2026-03-01')]],
    ['end in another century', [first, period('R-2', '2026-01-15', '2926-03-01')]],
  ])('are not compared where they %s', (_what, claims) => expect(places(...claims)).toEqual([]));
});

describe('interest on two parts of a claim', () => {
  const parts = (one: unknown, other: unknown, whole: unknown): string[] => {
    const of = (name: string, startdato: string, renteGrunnlag: unknown): Members =>
      period(name, startdato, '2026-03-01', {
        rentekrav: { rentePeriode: { startdato, sluttdato: '2026-03-01' }, renteGrunnlag },
      });
    return foundIn(codes, {
      kravTilInnkreving: [
        main({ opprinneligBeloep: whole }),
        of('R-1', '2026-01-01', one),
        of('R-2', '2026-02-01', other),
      ],
    });
  };

  it('may run at the same time, where they are no more than the claim', () => {
    expect(parts(nok(40), nok(60), nok(100))).toEqual([]);
    expect(parts(eur(40), eur(60), eur(100))).toEqual([]);
    expect(parts(nok(40), nok(60.01), nok(100))).toEqual([overlap(2)]);
  });

  it.each<[string, unknown, unknown, unknown]>([
    ['the first part is not known', undefined, nok(1), nok(100)],
    ['the second part is not known', nok(1), undefined, nok(100)],
    ['the claim is not known', nok(1), nok(1), undefined],
    ['one is in another currency', nok(1), eur(1), nok(100)],
    ['both are in another currency', eur(1), eur(1), nok(100)],
  ])('overlaps where %s', (_what, one, other, whole) => {
    expect(parts(one, other, whole)).toEqual([overlap(2)]);
  });
});
