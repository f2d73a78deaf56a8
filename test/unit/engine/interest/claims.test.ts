import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { interestOn } from '../../../../engine/interest/claims';

const nok = (beloep: number, valuta = 'NOK'): object => ({ beloep, valuta });
const paid = (bokfoertDato: string, beloep: number, valuta?: string): object => ({
  bokfoertDato,
  beloep: nok(beloep, valuta),
});
const adjusted = (dato: string, beloep: number): object => ({ dato, nedjusteringAvInnsender: nok(beloep) });

const claim = {
  kravforfall: { forfallsdato: '2024-06-15' },
  opprinneligBeloep: nok(10_000),
  rentebaerendeKrav: { harForsinkelsesrente: true },
};

function interest(changes: object = {}, begjaeringsdato: unknown = '2025-11-21'): unknown {
  const index = buildIndex({ begjaeringsdato, kravTilInnkreving: [{ ...claim, ...changes }] });
  const [krav] = index.krav;
  return krav && interestOn(krav, index);
}

/** From, to, basis, interest and rate of each row. */
function rows(changes: object = {}, begjaeringsdato?: string): unknown[] {
  const found = interest(changes, begjaeringsdato) as ReturnType<typeof interestOn>;
  if (typeof found === 'string') return [found];
  return found.map(({ from, to, basisOere, oere, percent }) => [
    from,
    to,
    basisOere / 100,
    oere / 100,
    percent,
  ]);
}

/** From, to and basis of each row. */
const spans = (changes: object, begjaeringsdato?: string): unknown[] =>
  rows(changes, begjaeringsdato).map((row) => (row as unknown[]).slice(0, 3));

describe('the interest on a claim', () => {
  it('is what the authority has published for its example', () => {
    expect(rows({ innbetaling: [paid('2024-06-27', 2000), paid('2025-03-10', 5000)] })).toEqual([
      ['2024-06-15', '2024-06-27', 10_000, 40.98, '12.50'],
      ['2024-06-27', '2025-03-10', 8000, 699.96, '12.50'],
      ['2025-03-10', '2025-07-01', 3000, 116.1, '12.50'],
      ['2025-07-01', '2025-11-21', 3000, 143.98, '12.25'],
    ]);
  });

  it('has one row over a New Year without a change of the rate', () => {
    expect(rows({}, '2025-02-01')).toEqual([['2024-06-15', '2025-02-01', 10_000, 789.22, '12.50']]);
  });

  it('takes downward adjustments off too, from their own day', () => {
    expect(rows({ kravEndring: [adjusted('2024-06-27', 2000)] }, '2025-03-10')).toEqual([
      ['2024-06-15', '2024-06-27', 10_000, 40.98, '12.50'],
      ['2024-06-27', '2025-03-10', 8000, 699.96, '12.50'],
    ]);
  });

  it('takes reductions in the order of their days, and those of one day together', () => {
    const innbetaling = [paid('2024-06-27', 1500)];
    const kravEndring = [adjusted('2024-06-27', 500), adjusted('2024-06-20', 1000)];
    expect(spans({ innbetaling, kravEndring }, '2024-07-01')).toEqual([
      ['2024-06-15', '2024-06-20', 10_000],
      ['2024-06-20', '2024-06-27', 9000],
      ['2024-06-27', '2024-07-01', 7000],
    ]);
  });

  it.each([
    ['before the due date', '2024-06-01', 9000],
    ['on the due date', '2024-06-15', 9000],
    ['on the date of the begjæring', '2024-06-27', 10_000],
    ['after it', '2024-07-15', 10_000],
  ])('has no row of its own for a payment %s', (_name, date, basis) => {
    expect(spans({ innbetaling: [paid(date, 1000)] }, '2024-06-27')).toEqual([
      ['2024-06-15', '2024-06-27', basis],
    ]);
  });

  it('ends when all is paid', () => {
    expect(rows({ innbetaling: [paid('2024-06-27', 10_000)] })).toEqual([
      ['2024-06-15', '2024-06-27', 10_000, 40.98, '12.50'],
    ]);
    expect(rows({ innbetaling: [paid('2024-06-27', 10_001)] })).toHaveLength(1);
  });

  it('leaves out rows of less than half an øre', () => {
    expect(rows({ innbetaling: [paid('2024-06-27', 9999.99)] }, '2024-06-28')).toHaveLength(1);
  });

  it('is statutory and confirmed, as far as the rates are', () => {
    expect(interest({}, '2024-06-27')).toMatchObject([{ statutory: true, confirmed: true }]);
    expect(interest({ kravforfall: { forfallsdato: '2026-06-01' } }, '2026-08-01')).toMatchObject([
      { to: '2026-07-01', confirmed: true },
      { from: '2026-07-01', confirmed: false },
    ]);
  });
});

describe('an agreed rate', () => {
  const agreed = (avtaltRentesats: unknown): object => ({ rentebaerendeKrav: { avtaltRentesats } });

  it('holds for the whole period, with the days of each year', () => {
    expect(rows(agreed(9.25), '2025-11-21')).toEqual([['2024-06-15', '2025-11-21', 10_000, 1326.56, '9.25']]);
    expect(interest(agreed(9.25), '2024-06-27')).toMatchObject([{ statutory: false, confirmed: true }]);
  });

  it('holds also where no statutory rate is known', () => {
    expect(rows(agreed(10), '2030-06-15')).toEqual([['2024-06-15', '2030-06-15', 10_000, 5998.5, '10.00']]);
  });

  it('changes with payments', () => {
    const changes = { ...agreed(10), innbetaling: [paid('2024-12-31', 5000)] };
    expect(spans(changes, '2025-01-01')).toEqual([
      ['2024-06-15', '2024-12-31', 10_000],
      ['2024-12-31', '2025-01-01', 5000],
    ]);
  });

  it.each([[-1], [9.255]])('that cannot be one is unknown: %d', (rate) => {
    expect(interest(agreed(rate))).toBe('unknownRate');
  });

  it('of nothing gives no rows', () => {
    expect(interest(agreed(0))).toBe('noAmounts');
  });
});

describe('no interest is computed', () => {
  it.each([
    ['of a claim that bears none', { rentebaerendeKrav: undefined }, 'noInterest'],
    [
      'where it says that it bears none',
      { rentebaerendeKrav: { harForsinkelsesrente: false } },
      'noInterest',
    ],
    ['where it does not say which', { rentebaerendeKrav: {} }, 'noInterest'],
    ['where the rate is no number', { rentebaerendeKrav: { avtaltRentesats: '9.25' } }, 'noInterest'],
    [
      'where it says both kinds',
      { rentebaerendeKrav: { harForsinkelsesrente: true, avtaltRentesats: 9.25 } },
      'noInterest',
    ],
    ['without a due date', { kravforfall: undefined }, 'noDates'],
    ['from a day that is none', { kravforfall: { forfallsdato: '2024-02-30' } }, 'noDates'],
    [
      'where it is due on the date of the begjæring',
      { kravforfall: { forfallsdato: '2025-11-21' } },
      'noDates',
    ],
    ['where it is due later', { kravforfall: { forfallsdato: '2025-11-22' } }, 'noDates'],
    ['without an amount', { opprinneligBeloep: {} }, 'noAmounts'],
    ['on nothing', { opprinneligBeloep: nok(0) }, 'noAmounts'],
    ['where all was paid in time', { innbetaling: [paid('2024-06-10', 10_000)] }, 'noAmounts'],
    ['with a payment without a day', { innbetaling: [{ beloep: nok(1) }] }, 'noAmounts'],
    ['with a payment on a day that is none', { innbetaling: [paid('2024-02-30', 1)] }, 'noAmounts'],
    ['with a payment without an amount', { innbetaling: [{ bokfoertDato: '2024-07-01' }] }, 'noAmounts'],
    ['with an adjustment without a day', { kravEndring: [{ nedjusteringAvInnsender: nok(1) }] }, 'noAmounts'],
    ['with an adjustment without an amount', { kravEndring: [{ dato: '2024-07-01' }] }, 'noAmounts'],
    ['with a payment in another currency', { innbetaling: [paid('2024-07-01', 1, 'EUR')] }, 'noAmounts'],
    ['from before the first known rate', { kravforfall: { forfallsdato: '1993-12-31' } }, 'unknownRate'],
  ])('%s', (_name, changes, obstacle) => {
    expect(interest(changes)).toBe(obstacle);
  });

  it.each([
    ['past the last known rate', '2027-01-02', 'unknownRate'],
    ['to a day that is none', '2025-02-30', 'noDates'],
    ['to no day', undefined, 'noDates'],
  ])('%s', (_name, date, obstacle) => {
    expect(interest({}, date ?? null)).toBe(obstacle);
  });
});
