import { describe, expect, it } from 'vitest';
import { foundIn, main, saidOf, type Members } from '../../../../support/claims-alone';

const code = 'elan/varselfrist-ikke-utloept';
const uuid = 'a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a';
const notice = (dato: unknown, more: Members = {}): Members => ({
  dato,
  tvangskraftgrunnlag: { uuid },
  ...more,
});
const begjaering = (more: Members): Members => ({ begjaeringsdato: '2026-06-15', ...more });
const withNotices = (varsel: unknown, more: Members = {}): Members =>
  begjaering({ begjaeringensTvangsgrunnlag: [{ varsel, ...more }] });
const places = (value: Members): string[] => foundIn([code], value);
const at = (position: number): string[] => [
  `varselfrist-ikke-utloept /begjaeringensTvangsgrunnlag/0/varsel/${position}/dato`,
];

describe('the deadline of a notice', () => {
  it.each<[string, readonly Members[], string[]]>([
    ['sent two weeks before', [notice('2026-06-01')], []],
    ['sent less than two weeks before', [notice('2026-06-02')], at(0)],
    ['sent on the same day', [notice('2026-06-15')], at(0)],
    ['sent the day after, which is out of order', [notice('2026-06-16')], []],
    ['sent too late, after one in time', [notice('2026-06-01'), notice('2026-06-02')], []],
    ['sent too late, as the others', [notice('2026-06-10'), notice('2026-06-02')], at(1)],
    ['of another provision', [notice('2026-06-01'), notice('2026-06-02', { type: 'inkassovarsel' })], at(1)],
    ['without a date, beside one that is too late', [notice(undefined), notice('2026-06-02')], at(1)],
    ['of an unknown kind', [notice('2026-06-02', { type: 'x' })], []],
    ['that has not been sent', [notice('2026-06-02', { tvangskraftgrunnlag: {} })], []],
    ['of a year that nobody can have meant', [notice('2926-06-02')], []],
  ])('%s', (_what, varsel, expected) => expect(places(withNotices(varsel))).toEqual(expected));

  it('is none where there are no notices, or need be none', () => {
    expect(places(withNotices(7))).toEqual([]);
    const without = { begrunnelseUnnlatVarsel: 'x' };
    expect(places(withNotices([notice('2026-06-02')], without))).toEqual([]);
  });

  it('is of the provision that the ground is under, or the notice says', () => {
    const said = (value: Members): string[] => saidOf(code, value);
    const message = (law: string): string[] => [
      `Fristen etter ${law} går ut 2026-06-16, etter begjæringsdatoen 2026-06-15.`,
    ];
    const judgment = { alminneligTvangsgrunnlag: {} };
    const varsel = [notice('2026-06-02')];
    expect(said(withNotices(varsel))).toEqual(message('tvangsfullbyrdelsesloven § 4-18'));
    expect(said(withNotices(varsel, judgment))).toEqual(message('tvangsfullbyrdelsesloven § 4-19'));
    const typed = [notice('2026-06-02', { type: 'varselTvfbl418' })];
    expect(said(withNotices(typed, judgment))).toEqual(message('tvangsfullbyrdelsesloven § 4-18'));
  });

  it('is not compared with a date that is missing, or has not come', () => {
    const value = withNotices([notice('2026-06-02')]);
    expect(places({ ...value, begjaeringsdato: undefined })).toEqual([]);
    expect(places({ ...value, begjaeringsdato: '2026-06-16' })).toEqual([]);
  });
});

describe('the deadline of a payment demand', () => {
  const demand = (betalingsfrist: unknown, brevdato: unknown = '2026-06-01'): Members => ({
    brevdato,
    betalingsfrist,
  });
  const ofDemand = (position: number): string[] => [
    `varselfrist-ikke-utloept 0/betalingsoppfordring/${position}/betalingsfrist`,
  ];

  it.each<[string, unknown, string[]]>([
    ['on the day of the begjæring', [demand('2026-06-15')], []],
    ['the day after', [demand('2026-06-16')], ofDemand(0)],
    ['the day after, of one sent on the day', [demand('2026-06-16', '2026-06-15')], ofDemand(0)],
    ['of one sent after the begjæring', [demand('2026-06-30', '2026-06-16')], []],
    ['of one without a date', [demand('2026-06-30', null)], []],
    ['the first of several', [demand('2026-06-30'), demand('2026-06-20')], ofDemand(1)],
    ['the day of the begjæring, and one after it', [demand('2026-06-30'), demand('2026-06-15')], []],
    ['none, beside another', [demand(undefined), demand('2026-06-16')], ofDemand(1)],
    ['none, after another', [demand('2026-06-16'), demand(undefined)], ofDemand(0)],
    ['in no list', 7, []],
  ])('%s', (_what, betalingsoppfordring, expected) => {
    expect(places(begjaering({ kravTilInnkreving: [main({ betalingsoppfordring })] }))).toEqual(expected);
  });
});
