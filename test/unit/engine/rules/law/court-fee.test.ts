import { describe, expect, it } from 'vitest';
import { eur, foundIn, nok, saidOf, type Members } from '../../../../support/claims-alone';

const code = 'elan/rettsgebyr-avviker';
const fee = (kravbeskrivelse: unknown, kroner: unknown, more: Members = {}): Members => ({
  innsendersKravreferanse: 'S-1',
  kravdetaljer: 'Sakskostnader',
  kravbeskrivelse,
  opprinneligBeloep: nok(kroner),
  ...more,
});
const begjaering = (claim: Members, begjaeringsdato: unknown = '2026-06-15'): Members => ({
  begjaeringsdato,
  kravTilInnkreving: [claim],
});
const told = ['rettsgebyr-avviker 0/opprinneligBeloep/beloep'];
const places = (claim: Members, date?: unknown, today = '2026-06-15'): string[] =>
  foundIn([code], begjaering(claim, date), { today });

describe('so many times the court fee', () => {
  it.each([
    ['Rettsgebyr 10 R', 13_450],
    ['Rettsgebyr 2R', 2690],
    ['Gebyr 2xR', 2690],
    ['Gebyr 2 xR', 2690],
    ['Gebyr 2x R', 2690],
    ['Forliksklage 2 ganger rettsgebyret', 2690],
    ['Utlegg 1,15 R', 1546],
    ['Stevning 1.5 R', 2017],
    ['Tvangssalg 2 R', 2690],
    ['2 R', 2690],
    [' 2 R ', 2690],
  ])('is known in %j', (text, kroner) => {
    expect(places(fee(text, kroner))).toEqual([]);
    expect(places(fee(text, kroner + 2))).toEqual(told);
  });

  it.each([
    'Rettsgebyr',
    'Sak 12 R',
    'Rettsgebyr 2 R-kort',
    'Rettsgebyr 2 Rater',
    'Rettsgebyr 2 R2',
    'Rettsgebyr 123 R',
    'Rettsgebyr 2,123 R',
    'Forliksklage 1 R, utlegg 2 R',
    'Rettsgebyr 2 R + salær',
    'Rettsgebyr 2 R og salær',
    'Rettsgebyr 2 R med 25 %',
    'Rettsgebyr 2 R for saksøkte nr. 1',
    undefined,
    7,
  ])('is not known in %j', (text) => expect(places(fee(text, 9000))).toEqual([]));

  it('may be rounded to whole kroner, by less than one', () => {
    const of = (kroner: number): string[] => places(fee('Rettsgebyr 2 R', kroner));
    expect(of(2689)).toEqual(told);
    expect(of(2689.01)).toEqual([]);
    expect(of(2690.99)).toEqual([]);
    expect(of(2691)).toEqual(told);
  });

  it.each<[string, Members]>([
    ['in another currency', { opprinneligBeloep: eur(9000) }],
    ['that cannot be read', { opprinneligBeloep: nok('9000') }],
    ['that are no costs', { kravdetaljer: 'Rentekrav' }],
  ])('is not compared with costs %s', (_what, more) => {
    expect(places(fee('Rettsgebyr 2 R', 9000, more))).toEqual([]);
  });
});

describe('the court fee of a year', () => {
  it('may be that of any of the five years before the begjæring', () => {
    expect(places(fee('Rettsgebyr 1 R', 1199))).toEqual([]);
    expect(places(fee('Rettsgebyr 1 R', 1172))).toEqual(told);
  });

  it('may be that of the years before the costs fell due', () => {
    const due = { kravforfall: { forfallsdato: '2022-06-15' } };
    expect(places(fee('Rettsgebyr 1 R', 1049, due))).toEqual([]);
    expect(places(fee('Rettsgebyr 1 R', 1025, due))).toEqual(told);
  });

  it('may be that of a year that is named, and of the years after it', () => {
    expect(places(fee('Rettsgebyr 1 R i 2016, betalt', 1025))).toEqual([]);
    expect(places(fee('Rettsgebyr 1 R i 2016', 860))).toEqual(told);
    expect(places(fee('Rettsgebyr 1 R i 2025', 1277))).toEqual([]);
    expect(places(fee('Rettsgebyr 1 R sak 20161', 1025))).toEqual(told);
    expect(places(fee('Rettsgebyr 1 R sak 12016', 1025))).toEqual(told);
  });

  it('is not known without a date, before the first fee, and after the last', () => {
    const wrong = fee('Rettsgebyr 1 R', 500);
    expect(places(wrong, null)).toEqual([]);
    expect(places(wrong, '2005-06-15')).toEqual([]);
    expect(places(wrong, '2026-12-31', '2027-02-01')).toEqual(told);
    expect(places(wrong, '2027-01-01', '2027-02-01')).toEqual([]);
  });

  it('is said to be unconfirmed where that of the begjæring is', () => {
    const said = (date: string): string[] => saidOf(code, begjaering(fee('Rettsgebyr 2 R', 500), date));
    expect(said('2025-06-15')).toEqual(['Beløpet er 500, men 2 ganger rettsgebyret er 2628.']);
    expect(said('2026-06-15')).toEqual([
      'Beløpet er 500, men 2 ganger rettsgebyret er 2690. Satsen er ikke bekreftet.',
    ]);
  });
});
