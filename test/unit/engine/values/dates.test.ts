import { describe, expect, it } from 'vitest';
import { todayByClock } from '../../../../services/machine/clock';
import {
  daysBetween,
  daysInYear,
  isCalendarDate,
  laterByMonths,
  laterByYears,
} from '../../../../engine/values/dates';

describe('a date', () => {
  it.each(['2026-06-15', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-6-15',
    '26-06-15',
    '15.06.2026',
    '20260615',
    '2026-06-15T00:00:00',
    ' 2026-06-15',
    '2026-06-15\n',
    '٢٠٢٦-٠٦-١٥',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('today', () => {
  it('is the day where the machine stands', () => {
    expect(todayByClock(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(todayByClock(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31');
  });
});

describe('the days between two dates', () => {
  it.each([
    ['2026-02-02', '2026-06-15', 133],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-06-15', '2026-06-15', 0],
    ['2026-06-16', '2026-06-15', -1],
    ['2026-03-01', '2026-04-01', 31],
  ])('%s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a date some months later', () => {
  it.each([
    ['2026-03-10', 6, '2026-09-10'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
    ['0099-12-01', 1, '0100-01-01'],
  ])('%s and %i: %s', (date, months, later) => {
    expect(laterByMonths(date, months)).toBe(later);
  });
});

describe('a date some years later', () => {
  it.each([
    ['2025-06-15', 1, '2026-06-15'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', 3, '2028-02-28'],
  ])('%s and %i: %s', (date, years, later) => {
    expect(laterByYears(date, years)).toBe(later);
  });
});

describe('the days of a year', () => {
  it.each([
    [2024, 366],
    [2026, 365],
    [2000, 366],
    [2100, 365],
  ])('%i: %i', (year, days) => {
    expect(daysInYear(year)).toBe(days);
  });
});
