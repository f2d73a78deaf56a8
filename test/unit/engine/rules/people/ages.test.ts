import { describe, expect, it } from 'vitest';
import { foundIn, type Members } from '../../../../support/claims-alone';

const codes = ['elan/saksoekt-under-18', 'elan/saksoekt-over-110'];
const at = '/saksoekt/0/saksoekt/person';
const byDate = (age: string): string[] => [`saksoekt-${age} ${at}/foedselsdato`];
const byNumber = (age: string): string[] => [`saksoekt-${age} ${at}/identifikator/taxIdentificationNumber`];
const places = (saksoekt: Members): string[] => foundIn(codes, { saksoekt: [{ saksoekt }] });
const person = (foedselsdato: unknown, number?: string, landkodeIdentifikator = 'NO'): Members => ({
  person: { foedselsdato, identifikator: { taxIdentificationNumber: number, landkodeIdentifikator } },
});

describe('the age of a defendant without a number', () => {
  it.each([
    ['2026-06-16', []],
    ['2026-06-15', byDate('under-18')],
    ['2008-06-16', byDate('under-18')],
    ['2008-06-15', []],
    ['1915-06-16', []],
    ['1915-06-15', byDate('over-110')],
    ['1900-01-01', byDate('over-110')],
    ['1899-12-31', []],
    ['2010-02-30', []],
    ['10.02.2010', []],
    [undefined, []],
    [7, []],
  ])('who was born %s', (born, expected) => {
    expect(places(person(born))).toEqual(expected);
    // A number that is none, or not of here, tells no age.
    expect(places(person(born, '312604655'))).toEqual(expected);
    expect(places(person(born, '01818010083', 'SE'))).toEqual(expected);
  });

  it('is that of a person only', () => {
    expect(places({ virksomhet: { foedselsdato: '2010-01-01' } })).toEqual([]);
    expect(places({ foedselsdato: '2010-01-01' })).toEqual([]);
  });
});

describe('the age of a defendant with a number', () => {
  it.each([
    ['alone', person(undefined, '16860855120'), byNumber('under-18')],
    ['with the same date', person('2008-06-16', '16860855120'), byNumber('under-18')],
    ['with a date of another child', person('2010-01-01', '16860855120'), []],
    ['with what is no date', person('16.06.2008', '16860855120'), []],
    ['of somebody old', person('1910-01-01', '01811010096'), byNumber('over-110')],
    ['of no century', person(undefined, '01816376099'), []],
    ['of somebody of age, with the date of a child', person('2010-01-01', '01818010083'), []],
  ])('%s', (_what, party, expected) => expect(places(party)).toEqual(expected));
});
