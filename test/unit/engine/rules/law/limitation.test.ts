import { describe, expect, it } from 'vitest';
import { foundIn, interest, main, nok, saidOf, type Members } from '../../../../support/claims-alone';

const code = 'elan/mulig-foreldet';
const special = (name: string): Members => ({ saerligTvangsgrunnlag: { [name]: {} } });
const invoice = special('skriftligMeddelelse');
const judgment = (tvangsgrunnlagsdato: string): Members => ({
  tvangsgrunnlagsdato,
  alminneligTvangsgrunnlag: { type: 'dom' },
});

const claimOf = (forfallsdato: unknown, more: Members = {}): Members =>
  main({ kravforfall: { forfallsdato }, ...more });
const begjaering = (claim: Members, ground: Members, more: Members = {}): Members => ({
  begjaeringsdato: '2026-06-15',
  begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: ['H-1', 'R-1'], ...ground }],
  kravTilInnkreving: [claim],
  ...more,
});
const told = ['mulig-foreldet 0/kravforfall/forfallsdato'];
const places = (claim: Members, ground: Members, more: Members = {}): string[] =>
  foundIn([code], begjaering(claim, ground, more));

describe('the period of limitation', () => {
  it.each<[string, Members, string, string]>([
    ['three years of a written notice', invoice, '2023-06-15', '2023-06-14'],
    ['ten years of a debt instrument', special('gjeldsbrev'), '2016-06-15', '2016-06-14'],
    ['ten years of an electronic one', special('elektroniskGjeldserklaering'), '2016-06-15', '2016-06-14'],
  ])('is %s', (_what, ground, right, barred) => {
    expect(places(claimOf(right), ground)).toEqual([]);
    expect(places(claimOf(barred), ground)).toEqual(told);
  });

  it('is ten years from a judgment, however old the claim is', () => {
    expect(places(claimOf('2001-01-01'), judgment('2016-06-15'))).toEqual([]);
    expect(places(claimOf('2001-01-01'), judgment('2016-06-14'))).toEqual(told);
    expect(saidOf(code, begjaering(claimOf('2001-01-01'), judgment('2016-06-14')))).toEqual([
      'H-1 kan være foreldet: det har gått mer enn 10 år siden 2016-06-14. Se foreldelsesloven § 21.',
    ]);
  });

  const paidOn = (...dates: readonly unknown[]): Members => ({
    innbetaling: dates.map((bokfoertDato) => ({ bokfoertDato, beloep: nok(1) })),
  });

  it('begins anew with the last payment, in whatever order they stand', () => {
    const of = (...dates: readonly unknown[]): string[] =>
      places(claimOf('2020-01-01', paidOn(...dates)), invoice);
    expect(of('2025-02-02', '2022-02-02')).toEqual([]);
    expect(of('2022-02-02', '2025-02-02')).toEqual([]);
    expect(of('2021-01-01', '2022-02-02')).toEqual(told);
  });

  it.each<[string, Members]>([
    ['a payment without a date', paidOn(undefined)],
    ['a payment of a year that nobody can have meant', paidOn('2925-02-02')],
    ['a blank interruption', { sisteFristavbrytendeTiltak: ' ' }],
  ])('is not changed by %s', (_what, more) => {
    expect(places(claimOf('2020-01-01', more), invoice)).toEqual(told);
  });

  it.each<[string, Members]>([
    ['an interruption', { sisteFristavbrytendeTiltak: 'Forliksklage' }],
    ['an additional period', { tilleggsfristForeldelse: [] }],
  ])('is another where there is %s', (_what, more) => {
    expect(places(claimOf('2020-01-01', more), invoice)).toEqual([]);
  });
});

describe('nothing is said of limitation', () => {
  it.each<[string, Members, Members]>([
    ['a claim that is no main claim', interest({ kravforfall: { forfallsdato: '2001-01-01' } }), invoice],
    ['a claim without a due date', main(), judgment('2001-01-01')],
    ['a claim with a due date of another century', claimOf('1001-01-01'), judgment('2001-01-01')],
    ['a claim that is in no ground', claimOf('2001-01-01', { innsendersKravreferanse: 'H-2' }), invoice],
    ['a claim without a reference', claimOf('2001-01-01', { innsendersKravreferanse: undefined }), invoice],
    ['a claim of a ground with rules of its own', claimOf('2001-01-01'), special('skattekrav')],
    ['a claim of a ground that says nothing', claimOf('2001-01-01'), {}],
    ['a judgment of another century', claimOf('2001-01-01'), judgment('1001-01-01')],
  ])('of %s', (_what, claim, ground) => expect(places(claim, ground)).toEqual([]));

  it('in a begjæring without a date, or of a day that has not come', () => {
    expect(places(claimOf('2001-01-01'), invoice, { begjaeringsdato: undefined })).toEqual([]);
    expect(places(claimOf('2001-01-01'), invoice, { begjaeringsdato: '2026-06-16' })).toEqual([]);
    expect(places(claimOf('2001-01-01'), invoice)).toEqual(told);
  });
});
