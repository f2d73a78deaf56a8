import { describe, expect, it } from 'vitest';
import { interestBases } from '../../../../../engine/rules/money/interest-bases';
import { meantRate } from '../../../../../engine/rules/money/rates';
import { checked } from '../../../../support/checking';
import {
  eur,
  found,
  indexOf,
  interest,
  main,
  nok,
  paid,
  rulesOf,
  type Members,
} from '../../../../support/claims-alone';

describe('what interest was computed from', () => {
  const basesOf = (...claims: readonly Members[]): string[] =>
    [...interestBases(indexOf(...claims))].map(({ given, whole }) => `${given} of ${whole}`);
  const renteGrunnlag = nok(80);

  it('is compared with all claims that the interest is on', () => {
    const on = { ...main(), innsendersKravreferanse: 'H-2' };
    const both = interest({ relatertKrav: ['H-1', 'H-2'], rentekrav: { renteGrunnlag } });
    expect(basesOf(main(), on, both)).toEqual(['8000 of 20000']);
    expect(basesOf(main(), interest({ rentekrav: { renteGrunnlag } }))).toEqual(['8000 of 10000']);
  });

  it.each<[string, readonly Members[]]>([
    ['says nothing of it', [main(), interest()]],
    [
      'is no interest',
      [main(), { ...interest({ rentekrav: { renteGrunnlag } }), kravdetaljer: 'Hovedkrav' }],
    ],
    ['cannot be read', [main(), interest({ rentekrav: { renteGrunnlag: nok('80') } })]],
    ['is on no claim', [main(), interest({ relatertKrav: ['H-9'], rentekrav: { renteGrunnlag } })]],
    ['is on nothing', [main(), interest({ relatertKrav: [], rentekrav: { renteGrunnlag } })]],
    [
      'is in another currency',
      [main({ opprinneligBeloep: eur(100) }), interest({ rentekrav: { renteGrunnlag } })],
    ],
    [
      'is on a claim without an amount',
      [main({ opprinneligBeloep: {} }), interest({ rentekrav: { renteGrunnlag } })],
    ],
    [
      'is on interest',
      [
        interest({ innsendersKravreferanse: 'H-1', relatertKrav: [] }),
        interest({ rentekrav: { renteGrunnlag } }),
      ],
    ],
  ])('is compared with nothing where the interest %s', (_what, claims) => {
    expect(basesOf(...claims)).toEqual([]);
  });

  it('is told once, in øre or as more than the claim', () => {
    const codes = ['elan/oere-for-kroner', 'elan/rente-av-rente'];
    const at = '1/rentekrav/renteGrunnlag/beloep';
    const of = (beloep: number): string[] =>
      found(codes, main(), interest({ rentekrav: { renteGrunnlag: nok(beloep) } }));
    expect(of(10_000)).toEqual([`oere-for-kroner ${at}`]);
    expect(of(100.01)).toEqual([`rente-av-rente ${at}`]);
    expect(of(100)).toEqual([]);
    expect(of(1)).toEqual([`oere-for-kroner ${at}`]);
  });
});

describe('a currency', () => {
  const mixed = (...claims: readonly Members[]): string[] => found(['elan/valuta-blandet'], ...claims);

  it.each<[string, readonly Members[], string[]]>([
    [
      'is that of what was claimed, of two amounts',
      [main({ gjenstaaendeBeloep: eur(100) })],
      ['valuta-blandet 0/gjenstaaendeBeloep/valuta'],
    ],
    [
      'is that of all others, of three',
      [main({ gjenstaaendeBeloep: eur(100), innbetaling: [paid(eur(1))] })],
      ['valuta-blandet 0/opprinneligBeloep/valuta'],
    ],
    [
      'is that of what was claimed, where the others differ',
      [main({ gjenstaaendeBeloep: eur(100), innbetaling: [paid({ beloep: 1, valuta: 'SEK' })] })],
      ['valuta-blandet 0/gjenstaaendeBeloep/valuta', 'valuta-blandet 0/innbetaling/0/beloep/valuta'],
    ],
    [
      'is none where there is none of that name',
      [main({ gjenstaaendeBeloep: { beloep: 100, valuta: 'XYZ' } })],
      [],
    ],
    [
      'is none where it is no text',
      [
        main({ gjenstaaendeBeloep: { beloep: 100, valuta: 7 } }),
        main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }),
      ],
      [],
    ],
    [
      'may be another in another claim',
      [main(), main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) })],
      [],
    ],
    [
      'of interest is that of the claim that it is on',
      [main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }), interest()],
      ['valuta-blandet 1/opprinneligBeloep/valuta'],
    ],
    [
      'of interest on no claim is its own',
      [main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }), interest({ relatertKrav: [] })],
      [],
    ],
    [
      'of interest in the same is right',
      [
        main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }),
        interest({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }),
      ],
      [],
    ],
    [
      'of interest is compared where its own are not mixed',
      [
        main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }),
        interest({ gjenstaaendeBeloep: eur(5) }),
      ],
      ['valuta-blandet 1/gjenstaaendeBeloep/valuta'],
    ],
    [
      'of costs may be another than that of the claim',
      [
        main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }),
        { ...interest(), kravdetaljer: 'Sakskostnader' },
      ],
      [],
    ],
    [
      'may be said of what remains only',
      [main({ opprinneligBeloep: { beloep: 1 }, gjenstaaendeBeloep: eur(1) })],
      [],
    ],
  ])('%s', (_what, claims, places) => expect(mixed(...claims)).toEqual(places));

  it('of interest is told with the claim that it is on', () => {
    const value = {
      kravTilInnkreving: [main({ opprinneligBeloep: eur(1), gjenstaaendeBeloep: eur(1) }), interest()],
    };
    const [told] = checked(value, { rules: rulesOf('elan/valuta-blandet') }).diagnostics.filter(
      ({ code }) => code === 'elan/valuta-blandet',
    );
    expect(told?.message).toBe('Beløpet er i NOK, men kravet H-1 er i EUR.');
    expect(told?.related.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/kravTilInnkreving/0 Kravet det pekes på',
    ]);
  });
});

describe('a rate', () => {
  it.each([
    [0.0199, undefined],
    [0.02, 2],
    [0.0925, 9.25],
    [0.4, 40],
    [0.401, undefined],
    [9.25, undefined],
    [100, undefined],
    [925, 9.25],
  ])('of %f per cent is meant as %s', (rate, meant) => expect(meantRate(rate)).toBe(meant));

  it('with more decimals than it may have is told by the official rule only', () => {
    const of = (avtaltRentesats: unknown): string[] =>
      found(['elan/rentesats-usannsynlig'], main({ rentebaerendeKrav: { avtaltRentesats } }));
    expect(of(0.09)).toHaveLength(1);
    expect(of(0.0925)).toEqual([]);
    expect(of('0.09')).toEqual([]);
    expect(of(925)).toHaveLength(1);
  });
});

describe('a number as it is written', () => {
  const of = (written: string): string[] => {
    const text = JSON.stringify({ kravTilInnkreving: [main({ rentebaerendeKrav: { avtaltRentesats: 7 } })] });
    const codes = ['elan/tall-avrundes', 'elan/negativ-null'];
    return checked(text.replace('"avtaltRentesats":7', `"avtaltRentesats":${written}`), {
      rules: rulesOf(...codes),
    })
      .diagnostics.map(({ code }) => code)
      .filter((code) => codes.includes(code));
  };

  it.each([
    ['-0', ['elan/negativ-null']],
    ['-0.001', []],
    ['0', []],
    ['1e999', []],
    ['12345678901234567', ['elan/tall-avrundes']],
    ['12.345678901234567890', []],
    ['12.50', []],
  ])('%s', (written, codes) => expect(of(written)).toEqual(codes));
});
