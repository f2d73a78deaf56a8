import { describe, expect, it } from 'vitest';
import { todayByClock } from '../../server/src/clock';
import { isCalendarDate } from '../../server/src/dates';

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
