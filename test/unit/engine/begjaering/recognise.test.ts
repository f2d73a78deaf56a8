import { describe, expect, it } from 'vitest';
import {
  defaultFilePatterns,
  fileNameTest,
  hasBegjaeringContent,
  refusedPatterns,
} from '../../../../engine/begjaering/recognise';
import { recognition, versions } from '../../../../engine/model/model';
import { rightText } from '../../../support/examples';

describe('a begjæring by its name', () => {
  const isNamedSo = fileNameTest(defaultFilePatterns);

  it.each([
    'sak.begjaering.json',
    'sak.utleggsbegjaering.json',
    'begjaering.json',
    'begjaering-2026.json',
    'utleggsbegjaering7.json',
    '/home/nn/saker/sak 1/begjaering.json',
    'C:\\saker\\sak.begjaering.json',
    'BEGJAERING.JSON',
  ])('%s', (path) => {
    expect(isNamedSo(path)).toBe(true);
  });

  it.each([
    'sak.json',
    'minbegjaering.json',
    'begjaering.jsonc',
    'begjaering.json.bak',
    'begjaering/sak.json',
    'package.json',
    '.begjaering',
  ])('not %s', (path) => {
    expect(isNamedSo(path)).toBe(false);
  });

  it('goes by what is configured', () => {
    const test = fileNameTest(['krav-*.json', '**/utlegg/*.json']);
    expect(test('/a/krav-1.json')).toBe(true);
    expect(test('/a/utlegg/x.json')).toBe(true);
    expect(test('/a/begjaering.json')).toBe(false);
  });

  it('is not known by a pattern that is none', () => {
    const test = fileNameTest(['', '[', '*.begjaering.json']);
    expect(test('x.json')).toBe(false);
    expect(test('x.begjaering.json')).toBe(true);
  });
});

describe('a pattern that is not used', () => {
  it('keeps no other from being used, and no file from being opened', () => {
    const test = fileNameTest(['(a+)+b', '*a'.repeat(150), '+(a|aa)+(a|aa)c', 'krav*.json']);
    expect(test(`${'a'.repeat(5_000)}.json`)).toBe(false);
    expect(test('krav.json')).toBe(true);
  });

  it('is told of, with what to write instead', () => {
    expect(refusedPatterns([...defaultFilePatterns, 'krav*.json', ''], 'nb')).toEqual([]);
    expect(refusedPatterns(['(a+)+b', 'krav*.json'], 'nb')).toEqual([
      'Mønsteret (a+)+b i innstillingen elan.filnavn brukes ikke, men de andre gjør det. ' +
        'Grupper med parenteser brukes ikke i mønstre. Skriv {a,b}, eller \\( for en parentes i et navn.',
    ]);
    expect(refusedPatterns(['x'.repeat(10_000)], 'en')).toEqual([
      `The pattern ${'x'.repeat(60)}… in the setting elan.filnavn is not used, but the others are. ` +
        'The pattern is longer than 300 characters. Write a shorter one.',
    ]);
  });

  it('may be one of so many that the others are not looked at', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `krav-${i}.json`);
    expect(fileNameTest(many)('krav-99.json')).toBe(true);
    expect(fileNameTest(many)('krav-100.json')).toBe(false);
    expect(refusedPatterns(many, 'en')).toEqual([
      'The setting elan.filnavn has 5000 patterns. Only the first 100 are used.',
    ]);
  });
});

describe('a begjæring by its content', () => {
  const isOne = (text: string): boolean => hasBegjaeringContent(text, recognition);

  it.each(versions)('every right example: %s', (version) => {
    expect(isOne(rightText(version))).toBe(true);
    expect(isOne(JSON.stringify(JSON.parse(rightText(version))))).toBe(true);
  });

  it.each([
    ['three of the names', '{ "innsender": {}, "saksoeker": [], "saksoekt": [] }'],
    ['whatever they hold', '{ "innsender": 1, "saksoeker": "x", "saksoekt": null }'],
    ['a text that is cut off', '{ "innsender": {}, "saksoeker": [{}], "saksoekt": [{ "a": "'],
    [
      'a text with mistakes in it',
      '{ "innsender": {},, "saksoeker" [], // x\n "saksoekt": [] "betalingsinformasjon": ',
    ],
  ])('%s', (_what, text) => {
    expect(isOne(text)).toBe(true);
  });

  it.each([
    ['in a list', '[{ "innsender": {}, "saksoeker": [], "saksoekt": [] }]'],
    ['several in a list', '[{ "innsender": {}, "saksoeker": [], "saksoekt": [] }, { "innsender": {} }]'],
    ['one a line', '{ "innsender": {}, "saksoeker": [], "saksoekt": [] }\n{ "innsender": {} }'],
    ['in an object', '{ "data": { "body": { "innsender": {}, "saksoeker": [], "saksoekt": [] } } }'],
    ['in a text', JSON.stringify('{ "innsender": {}, "saksoeker": [], "saksoekt": [] }')],
    [
      'in a text in an object',
      JSON.stringify({ body: '{ "innsender": {}, "saksoeker": [], "saksoekt": [] }' }),
    ],
  ])('with nothing else around it: %s', (_what, text) => {
    expect(isOne(text)).toBe(true);
  });

  it.each([
    ['two of the names', '{ "innsender": {}, "saksoeker": [] }'],
    ['one name three times', '{ "innsender": 1, "innsender": 2, "innsender": 3 }'],
    ['a schema of one', '{ "properties": { "innsender": {}, "saksoeker": {}, "saksoekt": {} } }'],
    ['one beside other things', '{ "id": 1, "body": { "innsender": {}, "saksoeker": [], "saksoekt": [] } }'],
    ['other things after one', '{ "body": { "innsender": {}, "saksoeker": [], "saksoekt": [] }, "id": 1 }'],
    ['one deep inside', '[[[[[{ "innsender": {}, "saksoeker": [], "saksoekt": [] }]]]]]'],
    ['names of several objects', '[{ "innsender": {}, "saksoeker": [] }, { "saksoekt": [] }]'],
    ['names that are values', '["innsender", "saksoeker", "saksoekt"]'],
    ['names in a text', '{ "x": "\\"innsender\\": \\"saksoeker\\": \\"saksoekt\\":" }'],
    ['a package', '{ "name": "x", "version": "1.0.0", "dependencies": {} }'],
    ['nothing', ''],
    ['no JSON', 'innsender: saksoeker: saksoekt:'],
  ])('not %s', (_what, text) => {
    expect(isOne(text)).toBe(false);
  });
});
