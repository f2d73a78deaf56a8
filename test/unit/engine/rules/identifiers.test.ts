import { describe, expect, it } from 'vitest';
import testParties from '../../../../schemas/testparter.json';
import {
  birthDateDigits,
  isAccountNumber,
  isKid,
  isNorwegian,
  isOrganisationNumber,
  isPersonNumber,
  isSynthetic,
} from '../../../../engine/rules/identifiers';

/** With one digit changed, which a check digit always shows. */
const withWrongDigit = (number: string): string =>
  number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);

describe('the number of a person', () => {
  it.each(testParties.persons)('is right if it is a synthetic one of Tenor: %s', (number) => {
    expect(isPersonNumber(number)).toBe(true);
    expect(isPersonNumber(withWrongDigit(number))).toBe(false);
  });

  it.each(['02013299997', '02013299903', '02013299806', '30108299920', '30108299939'])(
    'is right if it is one of those that are given out from 2032: %s',
    (number) => expect(isPersonNumber(number)).toBe(true),
  );

  it.each([
    ['a d-number', '45014580089'],
    ['a synthetic d-number', '45919010170'],
    ['an h-number', '05519010013'],
  ])('is right if it is %s', (_kind, number) => expect(isPersonNumber(number)).toBe(true));

  it.each([
    ['ten digits', '0591901018'],
    ['twelve digits', '059190101877'],
    ['a space', '059190 10187'],
    ['a space before it', ' 05919010187'],
    ['nothing', ''],
    ['a day that does not exist', '32919010004'],
  ])('is wrong with %s', (_what, number) => expect(isPersonNumber(number)).toBe(false));
});

describe('the number of an organisation', () => {
  it.each([...testParties.organisations, '312044188'])('is right: %s', (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
    expect(isOrganisationNumber(withWrongDigit(number))).toBe(false);
  });

  it.each(['312 044 188', '31204418', '3120441880', 'NO312044188', '312044188 ', ''])(
    'is wrong: "%s"',
    (number) => expect(isOrganisationNumber(number)).toBe(false),
  );
});

describe('a synthetic number', () => {
  it.each(testParties.persons)('of a person has 80 added to the month: %s', (number) =>
    expect(isSynthetic(number)).toBe(true),
  );

  it.each([...testParties.organisations, '212345679'])(
    'of an organisation begins with 2 or 3: %s',
    (number) => expect(isSynthetic(number)).toBe(true),
  );

  it.each(['05014580095', '45014580089', '05519010013', '412345606', '112345674', '801219010'])(
    'is not %s',
    (number) => expect(isSynthetic(number)).toBe(false),
  );
});

describe('an account number', () => {
  it.each(['15062049380', '12345678903'])('is right: %s', (number) => {
    expect(isAccountNumber(number)).toBe(true);
    expect(isAccountNumber(withWrongDigit(number))).toBe(false);
  });

  it.each([
    '1506.20.49380',
    '1506 20 49380',
    '1506204938',
    '150620493800',
    '15062049380 ',
    ' 15062049380',
    '',
  ])('is wrong: "%s"', (number) => expect(isAccountNumber(number)).toBe(false));
});

describe('a KID', () => {
  it.each([
    ['mod 10', '2345676'],
    ['mod 10, with the check digit 0', '1234590'],
    ['mod 11', '1234501'],
    ['mod 11, with the check digit 0', '1234560'],
    ['two digits', '18'],
    ['twenty-five digits', '1234567890123456789012340'],
  ])('is right by %s', (_by, number) => expect(isKid(number)).toBe(true));

  it.each([
    ['a wrong check digit', '2345677'],
    ['one digit', '0'],
    ['twenty-six digits', '12345678901234567890123459'],
    ['spaces', '234 56 76'],
    ['dots', '234.56.76'],
    ['a space after it', '2345676 '],
    ['a space before it', ' 2345676'],
    ['a hyphen as the check digit', '123456-'],
    ['nothing', ''],
  ])('is wrong with %s', (_what, number) => expect(isKid(number)).toBe(false));
});

describe('the birth date of a number', () => {
  it.each([
    ['a person', '05114580000', { day: 5, month: 11, year: 45 }],
    ['a d-number', '45114580000', { day: 5, month: 11, year: 45 }],
    ['an h-number', '05519010013', { day: 5, month: 11, year: 90 }],
    ['a synthetic person', '05919010187', { day: 5, month: 11, year: 90 }],
    ['a synthetic d-number', '45919010170', { day: 5, month: 11, year: 90 }],
    ['the last day and month', '31920010000', { day: 31, month: 12, year: 0 }],
    ['the last d-number', '71920010000', { day: 31, month: 12, year: 0 }],
  ])('is without what marks its kind: %s', (_kind, number, date) =>
    expect(birthDateDigits(number)).toEqual(date),
  );
});

it('is Norwegian that has the country NO', () => {
  expect(isNorwegian({ pointer: '', number: '312044188', country: 'NO' })).toBe(true);
  expect(isNorwegian({ pointer: '', number: '312044188', country: 'SE' })).toBe(false);
  expect(isNorwegian({ pointer: '', number: '312044188', country: '' })).toBe(false);
});
