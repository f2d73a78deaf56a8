import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { check, type CheckResult } from '../../../../engine/check/check';
import { applyEdits } from '../../../../engine/edits/edits';
import { fixAll, type FixedAll } from '../../../../engine/fixes/fix-all';
import { withValue } from '../../../support/changes';
import { usualOptions } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';

const right = rightText('2.1');
const spaced = (text: string, name: string): string => text.replace(`"${name}": "`, `"${name}": " `);
const twice = spaced(spaced(right, 'underskrift'), 'innsenderReferanse');

const usual = (document: BegjaeringDocument): CheckResult =>
  check(document, { ...usualOptions, most: Infinity });

/** Checks as usual, and counts what matches a pattern as so many errors, or as none. */
function withErrors(pattern: RegExp): (document: BegjaeringDocument) => CheckResult {
  const [error] = usual(BegjaeringDocument.of('{')).diagnostics;
  if (!error) throw new Error('a torn text has an error');
  return (document) => {
    const { model, diagnostics } = usual(document);
    return { model, diagnostics: [...diagnostics, ...(pattern.test(document.text) ? [error] : [])] };
  };
}

function fixed(text: string, how = usual): FixedAll {
  const result = fixAll(BegjaeringDocument.of(text), usualOptions.today, how);
  expect(applyEdits(text, result.edits)).toBe(result.text);
  return result;
}

describe('all that is safe', () => {
  it('is fixed, and counted', () => {
    expect(fixed(twice)).toMatchObject({ text: right, fixes: 2 });
  });

  it('is fixed round by round where one mistake hides another', () => {
    const hidden = JSON.stringify({ payload: spaced(JSON.stringify(rightValue('2.1')), 'underskrift') });
    const { text, fixes } = fixed(hidden.replace('\\"underskrift\\":\\"', '\\"underskrift\\":\\" '));
    expect(JSON.parse(text)).toEqual(rightValue('2.1'));
    expect(fixes).toBeGreaterThan(2);
  });

  it('is nothing in a right text', () => {
    expect(fixed(right)).toMatchObject({ text: right, fixes: 0, edits: [] });
  });

  it('is nothing in a torn text', () => {
    const torn = twice.slice(0, -10);
    expect(fixed(torn)).toMatchObject({ text: torn, fixes: 0, edits: [] });
  });
});

describe('a fix', () => {
  it('that would bring a new error is left out, and the others are applied', () => {
    const { text, fixes } = fixed(twice, withErrors(/"underskrift": "V/));
    expect({ text, fixes }).toEqual({ text: spaced(right, 'underskrift'), fixes: 1 });
  });

  it('that would bring an error is left out although another fix takes one away', () => {
    const both = spaced(right, 'underskrift').replace('"beloep": 9000,', '"beloep": "9000",');
    const { text, fixes } = fixed(both, withErrors(/"underskrift": "V/));
    expect({ text, fixes }).toEqual({ text: spaced(right, 'underskrift'), fixes: 1 });
  });

  it('of an error may show another in its place, which was there all along', () => {
    const value = withValue(rightValue('2.1'), '/kravTilInnkreving/0/opprinneligBeloep/beloep', '9000');
    const text = JSON.stringify(value, null, 2);
    const shown = fixed(text, withErrors(/"beloep": 9000,/));
    expect(shown.fixes).toBe(1);
    expect(JSON.parse(shown.text)).toEqual(rightValue('2.1'));
  });
});
