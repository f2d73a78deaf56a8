import { describe, expect, it } from 'vitest';
import { amountInText } from '../../../../../engine/rules/money/amount-in-text';
import { isHundredfold, sumsOfClaim, wrongSumsOf } from '../../../../../engine/rules/money/claim-sums';
import { isPlainAmount } from '../../../../../engine/rules/money/plain-numbers';
import { knownFrom } from '../../../../support/fixture-history';
import { checked } from '../../../../support/checking';
import {
  claim,
  eur,
  found,
  foundIn,
  indexOf,
  main,
  nok,
  paid,
  rulesOf,
  type Members,
} from '../../../../support/claims-alone';

describe('an amount in the description of a claim', () => {
  it.each([
    ['Faktura på kr 1 234,50', 123_450],
    ['Kr. 500', 50_000],
    ['KR500', 50_000],
    ['NOK 500', 50_000],
    ['nok500', 50_000],
    ['500 kr', 50_000],
    ['500kr', 50_000],
    ['500,25 kr', 50_025],
    ['500,25 NOK', 50_025],
    ['500,-', 50_000],
    ['12.000 kroner', 1_200_000],
    ['Faktura 1234,50', 123_450],
    ['kr 12 000', 1_200_000],
  ])('%s is %i øre', (kravbeskrivelse, oere) => {
    expect(amountInText(claim({ kravbeskrivelse }))).toBe(oere);
  });

  it.each([
    'Faktura 1001',
    '12,50',
    '1234,50 %',
    '1100,50 kWh',
    'kr 100 og kr 200',
    'kr 4500 pr. mnd',
    'kr',
    undefined,
    7,
  ])('is none in %s', (kravbeskrivelse) => {
    expect(amountInText(claim({ kravbeskrivelse }))).toBeUndefined();
  });

  it('is looked for in main claims only', () => {
    expect(amountInText(claim({ kravbeskrivelse: 'kr 500', kravdetaljer: 'Sakskostnader' }))).toBeUndefined();
  });

  it.each([
    ['the amount of the claim', 'kr 100', []],
    ['what remains', 'kr 60', []],
    ['what was paid', 'kr 30', []],
    ['what was taken off', 'kr 10', []],
    ['all that has been paid and taken off', 'kr 40', []],
    ['another amount', 'kr 160', ['beloep-i-tekst-avviker 0/kravbeskrivelse']],
    ['a hundredth of the amount', 'kr 1,00', ['oere-for-kroner 0/opprinneligBeloep/beloep']],
  ])('that is %s', (_what, kravbeskrivelse, places) => {
    const krav = main({
      kravbeskrivelse,
      gjenstaaendeBeloep: nok(60),
      innbetaling: [paid(nok(30))],
      kravEndring: [{ dato: '2026-03-01', nedjusteringAvInnsender: nok(10) }],
    });
    expect(found(['elan/beloep-i-tekst-avviker', 'elan/oere-for-kroner'], krav)).toEqual(places);
  });

  it('is not compared where the amounts of the claim cannot be read', () => {
    const krav = main({ kravbeskrivelse: 'kr 7', gjenstaaendeBeloep: eur(100) });
    expect(found(['elan/beloep-i-tekst-avviker'], krav)).toEqual([]);
  });
});

describe('the amounts of a claim', () => {
  it('come to what was claimed less what has been paid and taken off', () => {
    const sums = sumsOfClaim(
      claim({
        innbetaling: [paid(nok(30)), paid(nok(20))],
        kravEndring: [{ dato: '2026-03-01', nedjusteringAvInnsender: nok(10) }],
      }),
    );
    expect(sums).toMatchObject({ original: 10_000, remaining: 10_000, expected: 4000 });
    expect(sums?.reductions.map(({ at, list }) => `${list} ${at}`)).toEqual([
      'innbetaling /kravTilInnkreving/0/innbetaling/0/beloep/beloep',
      'innbetaling /kravTilInnkreving/0/innbetaling/1/beloep/beloep',
      'kravEndring /kravTilInnkreving/0/kravEndring/0/nedjusteringAvInnsender/beloep',
    ]);
  });

  it.each<[string, Members]>([
    ['what was claimed is missing', { opprinneligBeloep: undefined }],
    ['what remains is missing', { gjenstaaendeBeloep: undefined }],
    ['what remains is in another currency', { gjenstaaendeBeloep: eur(100) }],
    ['what was claimed is in another currency', { opprinneligBeloep: eur(100) }],
    ['a payment cannot be read', { innbetaling: [paid(nok('30'))] }],
    ['a payment is in another currency', { innbetaling: [paid(eur(30))] }],
    ['the payments are no list', { innbetaling: paid(nok(30)) }],
    ['the payments are nothing', { innbetaling: null }],
    ['an adjustment cannot be read', { kravEndring: [{}] }],
  ])('come to nothing where %s', (_what, more) => {
    expect(sumsOfClaim(claim(more))).toBeUndefined();
    expect(wrongSumsOf(indexOf(main({ ...more, kravbeskrivelse: 'kr 7' })))).toEqual([]);
  });

  const all = ['stemmer-ikke', 'null'].map((name) => `elan/beloep-${name}`);
  const codes = [...all, 'elan/betalt-for-mye', 'elan/oere-for-kroner', 'elan/innbetaling-to-ganger'];
  const both = [paid(nok(30)), paid(nok(30))];

  it.each<[string, Members, string[]]>([
    [
      'the same payment is there twice and was taken off once',
      { gjenstaaendeBeloep: nok(70), innbetaling: both },
      ['innbetaling-to-ganger 0/innbetaling/1'],
    ],
    [
      'the same payment is there twice and was taken off twice',
      { gjenstaaendeBeloep: nok(40), innbetaling: both },
      ['innbetaling-to-ganger 0/innbetaling/1'],
    ],
    [
      'the same payment is there twice, and something else is missing',
      { gjenstaaendeBeloep: nok(50), innbetaling: both },
      ['beloep-stemmer-ikke 0/gjenstaaendeBeloep/beloep', 'innbetaling-to-ganger 0/innbetaling/1'],
    ],
    [
      'the same adjustment is there twice',
      {
        gjenstaaendeBeloep: nok(98),
        kravEndring: Array.from({ length: 2 }, () => ({
          dato: '2026-03-01',
          nedjusteringAvInnsender: nok(1),
        })),
      },
      ['innbetaling-to-ganger 0/kravEndring/1'],
    ],
    [
      'a payment was forgotten',
      { innbetaling: [paid(nok(30))] },
      ['beloep-stemmer-ikke 0/gjenstaaendeBeloep/beloep'],
    ],
    [
      'all payments are more than the claim, and the first is the largest',
      { innbetaling: [paid(nok(90)), paid(nok(20)), paid(nok(90), '2026-04-01')] },
      ['betalt-for-mye 0/innbetaling/0/beloep/beloep'],
    ],
    [
      'what remains is in øre',
      { gjenstaaendeBeloep: nok(7000), innbetaling: [paid(nok(30))] },
      ['oere-for-kroner 0/gjenstaaendeBeloep/beloep'],
    ],
    ['a payment is nothing', { innbetaling: [paid(nok(0))] }, ['beloep-null 0/innbetaling/0/beloep/beloep']],
    [
      'nothing remains',
      { gjenstaaendeBeloep: nok(0), innbetaling: [paid(nok(100))] },
      ['beloep-null 0/gjenstaaendeBeloep/beloep'],
    ],
    [
      'nothing remains, which is not right',
      { gjenstaaendeBeloep: nok(0) },
      ['beloep-stemmer-ikke 0/gjenstaaendeBeloep/beloep'],
    ],
    ['nothing is wrong', { gjenstaaendeBeloep: nok(70), innbetaling: [paid(nok(30))] }, []],
  ])('give one finding where %s', (_what, more, places) => {
    expect(found(codes, main(more))).toEqual(places);
  });

  it('that are nothing are told with the name of what they are, in a long list too', () => {
    const innbetaling = Array.from({ length: 12 }, (_, i) =>
      paid(nok(i === 11 ? 0 : 1), `2026-03-${10 + i}`),
    );
    const value = { kravTilInnkreving: [main({ gjenstaaendeBeloep: nok(89), innbetaling })] };
    const [told] = checked(value, {
      rules: rulesOf('elan/beloep-null'),
    }).diagnostics.filter(({ code }) => code === 'elan/beloep-null');
    expect(told?.message).toBe('`innbetaling` er 0.');
  });
});

describe('a claim of which nothing remains', () => {
  it('is right in a change of what was submitted', () => {
    const value = {
      kravTilInnkreving: [main({ gjenstaaendeBeloep: nok(0), innbetaling: [paid(nok(100))] })],
    };
    const of = (history: string): string[] =>
      foundIn(['elan/beloep-null'], value, { known: knownFrom(history) });
    expect(of('submitted.json')).toEqual([]);
    expect(of('nothing-submitted.json')).toHaveLength(1);
  });
});

describe('a plain amount', () => {
  it.each([
    [0, true],
    [0.01, true],
    [1234.56, true],
    [9_999_999_999_999, true],
    [-0, false],
    [-1, false],
    [1e13, false],
    [1.005, false],
    [0.001, false],
  ])('%f: %s', (value, expected) => expect(isPlainAmount(value)).toBe(expected));
});

describe('a hundred times as much', () => {
  it.each([
    [100, 1, true],
    [1, 100, true],
    [100, 2, false],
    [0, 0, false],
    [-100, -1, false],
    [1, 1, false],
  ])('%i and %i: %s', (one, other, expected) => expect(isHundredfold(one, other)).toBe(expected));
});
