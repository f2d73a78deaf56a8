import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../../engine/values/dates';
import { readDates, readNumbers, readYesOrNo } from '../../../../engine/values/readings';

describe('a number as people write it', () => {
  it.each<[string, number[]]>([
    ['2500', [2500]],
    ['-2500', [-2500]],
    ['\u22122500', [-2500]],
    ['2 500,00', [2500]],
    ['2\u00a0500\u202f000,50', [2500000.5]],
    ['2500,-', [2500]],
    ['2500.-', [2500]],
    ['2500,–', [2500]],
    ['2500,--', [2500]],
    ['NOK 2500', [2500]],
    ['nok2500', [2500]],
    ['kr. 2 500,-', [2500]],
    ['2500 kroner', [2500]],
    ['2500 kr', [2500]],
    ['1.234,50', [1234.5]],
    ['1,234.50', [1234.5]],
    ["1'234.50", [1234.5]],
    ['1.234.567', [1234567]],
    ['1.234.567,8', [1234567.8]],
    ['9,25 %', [9.25]],
    ['9.25%', [9.25]],
    ['0,5', [0.5]],
    ['1.000', [1000, 1]],
    ['1,000', [1, 1000]],
    ['1234.500', [1234.5]],
    ['12.34.56', []],
    ['1 23', []],
    ['1.2345,6', []],
    ['1,234,5', []],
    ['1.234.5', []],
    ['EUR 2500', []],
    ['kr', []],
    ['', []],
    ['ca. 2500', []],
    ['2500 + 30', []],
    ['1e3', []],
  ])('%j: %j', (written, numbers) => {
    expect(readNumbers(written)).toEqual(numbers);
  });

  it('is read back, however an amount is written', () => {
    const writing = fc.constantFrom(
      (whole: string, ore: string) => `${whole},${ore}`,
      (whole: string, ore: string) => `${whole}.${ore}`,
      (whole: string, ore: string) => `${inGroups(whole, ' ')},${ore}`,
      (whole: string, ore: string) => `${inGroups(whole, '.')},${ore}`,
      (whole: string, ore: string) => `${inGroups(whole, ',')}.${ore}`,
      (whole: string, ore: string) => `kr ${inGroups(whole, '\u00a0')},${ore}`,
    );
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 99 }), writing, (whole, ore, write) => {
        const digits = String(ore).padStart(2, '0');
        expect(readNumbers(write(String(whole), digits))).toEqual([Number(`${whole}.${digits}`)]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

const inGroups = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);

describe('a date as people or programs write it', () => {
  it.each<[string, string[]]>([
    ['2026-06-08', ['2026-06-08']],
    ['08.06.2026', ['2026-06-08']],
    ['8.6.2026', ['2026-06-08']],
    ['8. 6. 2026', ['2026-06-08']],
    ['8.6.26', ['2026-06-08']],
    ['8.6.58', ['1958-06-08']],
    ['31.12.27', ['2027-12-31']],
    ['31.12.28', ['1928-12-31']],
    ['2026-6-8', ['2026-06-08']],
    ['2026/06/08', ['2026-06-08']],
    ['2026.06.08', ['2026-06-08']],
    ['20260608', ['2026-06-08']],
    ['2026 6 8', ['2026-06-08']],
    ['2026608', []],
    ['08/06/2026', ['2026-06-08', '2026-08-06']],
    ['13/06/2026', ['2026-06-13']],
    ['06-13-2026', ['2026-06-13']],
    ['01.02.03', ['2003-02-01', '2001-02-03']],
    ['01/02/03', ['2003-02-01', '2003-01-02', '2001-02-03']],
    ['8. juni 2026', ['2026-06-08']],
    ['8 Des. 2026', ['2026-12-08']],
    ['8. brumaire 2026', []],
    ['2026-06-08T00:00:00', ['2026-06-08']],
    ['2026-06-08 13:45', ['2026-06-08']],
    ['2026-06-08T13:45:00.123Z', ['2026-06-08']],
    ['2026-06-07T22:00:00Z', ['2026-06-08', '2026-06-07']],
    ['2026-01-07T23:00:00+00:00', ['2026-01-08', '2026-01-07']],
    ['2026-06-08T00:00:00+02:00', ['2026-06-08']],
    ['2026-06-08T99:00:00Z', ['2026-06-08']],
    ['30.02.2026', []],
    ['2026-13-08', []],
    ['8.6', []],
    ['i går', []],
    ['', []],
  ])('%j: %j', (written, dates) => {
    expect(readDates(written, '2026-06-15')).toEqual(dates);
  });

  it('gives days of the calendar and nothing else', () => {
    const digit = fc.constantFrom(...Array.from('0123456789.-/ TZ:'));
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 20 }), (text) => {
        for (const date of readDates(text, '2026-06-15')) expect(isCalendarDate(date)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('yes or no as people write it', () => {
  it.each<[string, boolean | undefined]>([
    ['ja', true],
    [' JA ', true],
    ['True', true],
    ['1', true],
    ['nei', false],
    ['no', false],
    ['0', false],
    ['kanskje', undefined],
    ['', undefined],
    ['2', undefined],
  ])('%j: %j', (written, value) => {
    expect(readYesOrNo(written)).toBe(value);
  });
});
