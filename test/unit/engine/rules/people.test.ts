import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf, yearsBetween } from '../../../../engine/rules/people/birth-date';
import { isKidWithDash, isPersonNumber, isSyntheticOfNav } from '../../../../engine/rules/identifiers';
import { withoutProperty, withValue } from '../../../support/changes';
import { placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const right = withoutProperty(rightValue('2.1'), '/saksoekt/0/saksoekt/person/foedselsdato');
const runs = { numRuns: 60, seed: 20261128 };
const defendant = '/saksoekt/0/saksoekt';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)) % 11;

/** A person's number of a date as it is marked, and of an individual number; undefined where it has no check digits. */
function numberOf(date: string, individual: number): string | undefined {
  const nine = date + String(individual).padStart(3, '0');
  const first = checkDigit(nine, firstWeights);
  const second = checkDigit(`${nine}${first}`, secondWeights);
  return first > 9 || second > 9 ? undefined : `${nine}${first}${second}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

describe('a birth date in an identifier', () => {
  it.each([
    ['01818010083', '1980-01-01'],
    ['01811010096', '1910-01-01'],
    ['01819960093', '1899-01-01'],
    ['16860855120', '2008-06-16'],
    ['01814595044', '1945-01-01'],
    ['01418010181', '1980-01-01'],
    ['41418010094', '1980-01-01'],
    ['01816376099', undefined],
  ])('of %s is %s', (number, date) => {
    expect(isPersonNumber(number)).toBe(true);
    expect(birthDateOf(number)).toBe(date);
  });

  it.each([
    ['2008-06-16', '2026-06-15', 17],
    ['2008-06-15', '2026-06-15', 18],
    ['2008-02-29', '2026-02-28', 18],
    ['2026-06-16', '2026-06-15', -1],
    ['1915-06-15', '2026-06-15', 111],
  ])('%s is %s %i years ago', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });
});

describe('a defendant with a number of any age', () => {
  it('is told of under 18 and over 110, and not between', () => {
    const dates = fc.date({ min: new Date('1901-01-01'), max: new Date('2026-06-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 399 }), (date, individual) => {
        const born = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = born.split('-');
        const marked = `${day}${two(Number(month) + 80)}${year.slice(2)}`;
        const number = numberOf(marked, year < '2000' ? individual : individual + 500);
        fc.pre(number !== undefined);
        const at = `${defendant}/person/identifikator/taxIdentificationNumber`;
        const age = yearsBetween(born, '2026-06-15');
        const code = age < 18 ? 'under-18' : age > 110 ? 'over-110' : undefined;
        const found = placesIn(withValue(right, at, number)).filter((place) => place.endsWith(at));
        expect(found).toEqual(code ? [`elan/saksoekt-${code} ${at}`] : []);
      }),
      runs,
    );
  });
});

describe("NAV's synthetic numbers", () => {
  it('are told of wherever they stand, once, and in test only', () => {
    const places = ['/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber'];
    const parts = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      isD: fc.boolean(),
      individual: fc.integer({ min: 0, max: 499 }),
    });
    fc.assert(
      fc.property(parts, fc.constantFrom(...places), ({ day, month, isD, individual }, at) => {
        const number = numberOf(`${two(day + (isD ? 40 : 0))}${two(month + 40)}75`, individual);
        fc.pre(number !== undefined && isPersonNumber(number));
        expect(isSyntheticOfNav(number)).toBe(true);
        expect(placesIn(withValue(right, at, number))).toEqual([`elan/syntetisk-fra-nav ${at}`]);
        const there = placesIn(withValue(right, at, number), { target: 'production' });
        expect(there).not.toContain(`elan/syntetisk-fra-nav ${at}`);
      }),
      runs,
    );
  });
});

describe('a KID with a dash', () => {
  it.each(['104-', '0007-', '112-'])('is not right because it ends with one: %s', (kid) => {
    const isRight = kid === '104-';
    expect(isKidWithDash(kid)).toBe(isRight);
    const code = isRight ? 'elan/kid-med-strek' : 'UGYLDIG_KID';
    const at = '/betalingsinformasjon/kidnummer';
    expect(placesIn(withValue(right, at, kid))).toEqual([`${code} ${at}`]);
  });

  it.each(['-', '1', '104', '10-4', '104--', `${'1'.repeat(25)}-`])('is none: %s', (kid) => {
    expect(isKidWithDash(kid)).toBe(false);
  });

  it('is right with one of the digits that mod 11 weighs with 2 to 7, from the right', () => {
    // 2 · 5 = 10: the rest to eleven is one, so that the check digit would be ten.
    expect(isKidWithDash('6-')).toBe(true);
    expect(isKidWithDash('5-')).toBe(false);
    expect(isKidWithDash('0000006-')).toBe(true);
    expect(isKidWithDash('6000000-')).toBe(true);
    expect(isKidWithDash('4000-')).toBe(false);
  });
});
