import { describe, expect, it } from 'vitest';
import {
  interestAt,
  interestRows,
  lateInterest,
  ratesKnownUntil,
} from '../../../../engine/interest/late-interest';

const kroner = (amount: number, from: string, to: string): number | undefined => {
  const interest = lateInterest(Math.round(amount * 100), from, to);
  return interest && interest.oere / 100;
};

/** The rows of a period, without what they are computed from. */
const rows = (from: string, to: string): unknown[] | undefined =>
  interestRows(1_000_000, from, to)?.map((row) => [
    row.from,
    row.to,
    row.rate.basisPoints,
    row.rate.confirmed,
  ]);

describe('statutory late-payment interest', () => {
  it.each([
    [10_000, '2024-06-15', '2024-06-27', 40.98],
    [8_000, '2024-06-27', '2025-03-10', 699.96],
    [3_000, '2025-03-10', '2025-07-01', 116.1],
    [3_000, '2025-07-01', '2025-11-21', 143.98],
    [3_000, '2025-08-14', '2025-11-21', 99.68],
  ])('is what the authority has published: %d from %s to %s is %d', (amount, from, to, interest) => {
    expect(kroner(amount, from, to)).toBe(interest);
  });

  it.each([
    ['29 February counts', '2024-02-28', '2024-03-01', 6.83],
    ['no 29 February', '2023-02-28', '2023-03-01', 2.95],
    ['a century that is a leap year', '2000-02-28', '2000-03-01', 6.56],
    ['a whole leap year', '2024-01-01', '2025-01-01', 1250],
    ['a day of each of two years of different length', '2024-12-31', '2025-01-02', 6.84],
    ['a whole year with a change of the rate', '2025-01-01', '2026-01-01', 1237.4],
    ['the first day that is known', '1994-01-01', '1994-01-02', 3.29],
    ['the last day that is known', '2026-12-31', '2027-01-01', 3.36],
  ])('counts the days of each year: %s', (_name, from, to, interest) => {
    expect(kroner(10_000, from, to)).toBe(interest);
  });

  it('is not compounded', () => {
    expect(kroner(1_000_000, '1994-01-01', '2004-01-01')).toBe(1_200_000);
  });

  it('is rounded over the whole period, half an øre upwards', () => {
    expect(lateInterest(1460, '2025-02-01', '2025-02-02')?.oere).toBe(1);
    expect(lateInterest(1459, '2025-02-01', '2025-02-02')?.oere).toBe(0);
    expect(lateInterest(500_000, '2025-03-10', '2026-02-10')?.oere).toBe(56_801);
  });

  it('is right for amounts that no binary fraction holds', () => {
    expect(lateInterest(99_999_999_999, '2025-01-01', '2025-07-01')?.oere).toBe(6_198_630_137);
  });
});

describe('a rate', () => {
  it('that is unconfirmed makes the interest so', () => {
    expect(lateInterest(1_000_000, '2026-06-01', '2026-07-01')?.confirmed).toBe(true);
    expect(lateInterest(1_000_000, '2026-06-01', '2026-07-02')?.confirmed).toBe(false);
    expect(lateInterest(1_000_000, '2026-07-01', '2026-08-01')?.confirmed).toBe(false);
  });

  it.each([
    ['before the first', '1993-12-31', '1994-02-01'],
    ['after the last', '2026-06-01', '2027-01-02'],
    ['long after the last', '2030-01-01', '2030-02-01'],
  ])('is unknown %s', (_name, from, to) => {
    expect(lateInterest(1_000_000, from, to)).toBeUndefined();
  });

  it('is known until the day that the table says, that day included', () => {
    expect(ratesKnownUntil).toBe('2026-12-31');
    expect(rows('2026-12-01', '2027-01-01')).toEqual([['2026-12-01', '2027-01-01', 1225, false]]);
  });

  it.each([
    ['2026-06-01', '2026-06-01'],
    ['2026-06-02', '2026-06-01'],
  ])('is of no use to a period without a day: %s to %s', (from, to) => {
    expect(lateInterest(1_000_000, from, to)).toBeUndefined();
    expect(rows(from, to)).toBeUndefined();
  });
});

describe('a row', () => {
  it('goes on where a half-year or a year begins with the same rate', () => {
    expect(rows('2024-02-01', '2025-06-01')).toEqual([['2024-02-01', '2025-06-01', 1250, true]]);
    expect(rows('1995-06-15', '2003-12-31')).toEqual([['1995-06-15', '2003-12-31', 1200, true]]);
  });

  it('ends where the rate becomes another', () => {
    expect(rows('2025-06-30', '2026-07-02')).toEqual([
      ['2025-06-30', '2025-07-01', 1250, true],
      ['2025-07-01', '2026-01-01', 1225, true],
      ['2026-01-01', '2026-07-01', 1200, true],
      ['2026-07-01', '2026-07-02', 1225, false],
    ]);
  });

  it('is not begun on the last day, which does not count', () => {
    expect(rows('2025-06-01', '2025-07-01')).toEqual([['2025-06-01', '2025-07-01', 1250, true]]);
    expect(rows('2025-07-01', '2025-07-02')).toEqual([['2025-07-01', '2025-07-02', 1225, true]]);
  });
});

describe('interest at any rate', () => {
  it('is counted in the same way', () => {
    expect(interestAt(1_000_000, '2024-06-15', '2024-06-27', 1250)).toBe(4098);
    expect(interestAt(1_000_000, '2025-01-01', '2026-01-01', 800)).toBe(80_000);
    expect(interestAt(1_000_000, '2025-01-01', '2026-01-01', 0)).toBe(0);
  });
});
