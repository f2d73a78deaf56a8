import { describe, expect, it } from 'vitest';
import testParties from '../../../../schemas/testparter.json';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { unfitForProduction } from '../../../../engine/check/production';
import { versions } from '../../../../engine/model/model';
import { asForProduction, rightText } from '../../../support/examples';

const unfit = (text: string): string[] =>
  unfitForProduction(BegjaeringDocument.of(text), { today: '2026-06-15', language: 'nb' }).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

const testData = 'elan/testdata-i-produksjon';
const at = '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber';
const real = asForProduction(rightText('2.1'));

describe('what keeps a begjæring from production', () => {
  it.each(versions)('is every synthetic party of it, in model %s', (version) => {
    const found = unfit(rightText(version));
    expect(found).toContain(`${testData} ${at}`);
    expect(unfit(asForProduction(rightText(version)))).toEqual([]);
  });

  it('is each of the test parties that are locked to the old rules', () => {
    const defendant = '14058775046';
    for (const number of [...testParties.persons, ...testParties.organisations]) {
      expect(unfit(real.replace(defendant, number))).toEqual([`${testData} ${at}`]);
    }
  });

  it.each([
    ['c7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1c', '11111111-1111-1111-1111-111111111111'],
    ['Eksempelgata 4', 'TODO'],
  ])('is what was to be filled in: %s', (from, to) => {
    expect(unfit(real.replaceAll(from, to)).every((found) => found.startsWith('elan/plassholder '))).toBe(
      true,
    );
    expect(unfit(real.replaceAll(from, to))).not.toEqual([]);
  });

  it('is nothing where there is no begjæring to read', () => {
    expect(unfit('')).toEqual([]);
    expect(unfit('[]')).toEqual([]);
  });
});
