import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../../engine/check/check';
import { applyEdits } from '../../engine/edits/edits';
import type { Fix } from '../../engine/fixes/fix';
import { runs } from '../support/runs';
import { right, rightTexts } from './support/examples';
import { checkSoundly, fixesOf, options, useEverything } from './support/features';
import { edited, mutated, mutations, seed, styles, textEdits, written } from './support/mutations';

const timeout = 60_000;
const examples = fc.constantFrom(...rightTexts);

/** Which errors a check found. */
const errorCodes = ({ diagnostics }: CheckResult): Set<string> =>
  new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code));

const countOf = (code: string, { diagnostics }: CheckResult): number =>
  diagnostics.filter((diagnostic) => diagnostic.code === code).length;

/** @returns what a check finds once a fix is applied; a fix that chooses a version has it chosen */
function after(text: string, fix: Fix): CheckResult {
  const given = fix.model ? { ...options, model: fix.model } : options;
  return checkSoundly(applyEdits(text, fix.edits), given).result;
}

describe('a begjæring with random changes', () => {
  it('of its text can be worked in', { timeout }, () => {
    const property = fc.property(examples, textEdits, (text, edits) => {
      useEverything(edited(text, edits));
    });
    fc.assert(property, { seed, numRuns: runs(50, 400) });
  });

  it('of its JSON can be worked in, however it is written', { timeout }, () => {
    const property = fc.property(examples, mutations(6), styles, (text, changes, style) => {
      useEverything(written(mutated(text, changes), style));
    });
    fc.assert(property, { seed, numRuns: runs(25, 200) });
  });

  it('gives the same findings each time it is checked', { timeout }, () => {
    const property = fc.property(examples, mutations(6), styles, (text, changes, style) => {
      const wrong = written(mutated(text, changes), style);
      expect(checkSoundly(wrong).result).toEqual(checkSoundly(wrong).result);
    });
    fc.assert(property, { seed, numRuns: runs(25, 200) });
  });

  it('gives the same findings in either language', { timeout }, () => {
    const property = fc.property(examples, mutations(6), (text, changes) => {
      const wrong = JSON.stringify(mutated(text, changes), null, 2);
      const inEnglish = checkSoundly(wrong, { ...options, language: 'en' }).result.diagnostics;
      const places = inEnglish.map(({ code, pointer, range }) => ({ code, pointer, range }));
      expect(checkSoundly(wrong).result.diagnostics).toMatchObject(places);
    });
    fc.assert(property, { seed, numRuns: runs(15, 100) });
  });
});

describe('a fix of a begjæring with random mistakes', () => {
  it('takes a finding away and brings no error of another kind', { timeout }, () => {
    let applied = 0;
    const property = fc.property(mutations(3), styles, (changes, style) => {
      const checked = checkSoundly(written(mutated(right, changes), style));
      const { document, result } = checked;
      for (const diagnostic of result.diagnostics) {
        for (const fix of fixesOf(checked, diagnostic)) {
          const fixed = after(document.text, fix);
          applied++;
          expect(countOf(diagnostic.code, fixed), fix.title).toBeLessThan(countOf(diagnostic.code, result));
          // In another version of the model other rules hold, and what they find is not the fix's doing.
          if (fixed.model.version !== result.model.version) continue;
          const before = errorCodes(result);
          const newCodes = [...errorCodes(fixed)].filter((code) => !before.has(code));
          expect(newCodes, fix.title).toEqual([]);
        }
      }
    });
    fc.assert(property, { seed, numRuns: runs(50, 400) });
    expect(applied).toBeGreaterThan(runs(50, 400));
  });

  it('leaves a text that is still JSON, in the line endings that it had', { timeout }, () => {
    const property = fc.property(mutations(3), (changes) => {
      const text = written(mutated(right, changes), { indent: '  ', lineEnd: '\r\n' });
      const checked = checkSoundly(text);
      for (const diagnostic of checked.result.diagnostics) {
        for (const fix of fixesOf(checked, diagnostic)) {
          const fixed = applyEdits(text, fix.edits);
          expect(() => JSON.parse(fixed) as unknown, fix.title).not.toThrow();
          expect(fixed.replaceAll('\r\n', ''), fix.title).not.toContain('\n');
        }
      }
    });
    fc.assert(property, { seed, numRuns: runs(20, 150) });
  });

  it('is found whether or not the document was checked before', { timeout }, () => {
    const property = fc.property(mutations(3), (changes) => {
      const text = JSON.stringify(mutated(right, changes), null, 2);
      const checked = checkSoundly(text);
      const fresh = checkSoundly(text);
      check(fresh.document, { ...options, model: '1.0' });
      for (const diagnostic of checked.result.diagnostics.slice(0, 3)) {
        expect(fixesOf(fresh, diagnostic)).toEqual(fixesOf(checked, diagnostic));
      }
    });
    fc.assert(property, { seed, numRuns: runs(5, 30) });
  });
});
