import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../../engine/edits/edits';
import { EditedText } from '../../../../engine/migrate/pieces';
import { runs, seed } from '../../../support/runs';

/** Edits of a text that do not overlap, in its order, made of any numbers. */
function editsOf(text: string, numbers: readonly number[]): Edit[] {
  const cuts = numbers.map((number) => number % (text.length + 1)).sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [offset = 0, end = 0] = cuts.slice(i, i + 2);
    edits.push({ offset, end, text: 'xyæ'.slice(0, (numbers[i] ?? 0) % 4) });
  }
  return edits;
}

const rounds = fc.array(fc.array(fc.nat(), { maxLength: 8 }), { maxLength: 5 });
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '"', '\n'), maxLength: 30 });

function edited(text: string, numbers: readonly number[][]): { result: EditedText; expected: string } {
  let [result, expected] = [EditedText.of(text), text];
  for (const round of numbers) {
    const edits = editsOf(expected, round);
    [result, expected] = [result.apply(edits), applyEdits(expected, edits)];
  }
  return { result, expected };
}

describe('a text after several rounds of edits', () => {
  it('is what the rounds make of it one after the other', () => {
    fc.assert(
      fc.property(texts, rounds, (text, numbers) => {
        const { result, expected } = edited(text, numbers);
        expect(result.text).toBe(expected);
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });

  it('comes of the first text by one list of edits that do not overlap', () => {
    fc.assert(
      fc.property(texts, rounds, (text, numbers) => {
        const { result, expected } = edited(text, numbers);
        const edits = result.edits();
        expect(applyEdits(text, edits)).toBe(expected);
        for (const [i, { offset, end }] of edits.entries()) {
          expect(offset).toBeLessThanOrEqual(end);
          expect(offset).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
        }
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });

  it('knows of every character that is still there where it was', () => {
    fc.assert(
      fc.property(texts, rounds, (text, numbers) => {
        const { result, expected } = edited(text, numbers);
        for (let offset = 0; offset < text.length; offset++) {
          const present = result.inPresent(offset);
          if (present === undefined) continue;
          expect(expected[present]).toBe(text[offset]);
          expect(result.inOriginal(present)).toBe(offset);
        }
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });

  it('has no edits where nothing became of them', () => {
    const text = EditedText.of('abc').apply([{ offset: 1, end: 2, text: 'b' }]);
    expect(text.edits()).toEqual([]);
    expect(text.apply([]).edits()).toEqual([]);
  });

  it('tells of new text where it was put in', () => {
    const text = EditedText.of('abc').apply([{ offset: 2, end: 2, text: 'XY' }]);
    expect([0, 1, 2, 3, 4, 5].map((offset) => text.inOriginal(offset))).toEqual([0, 1, 2, 2, 2, 3]);
  });

  it('tells of what is gone that it is', () => {
    const text = EditedText.of('abc').apply([{ offset: 1, end: 2, text: '' }]);
    expect([0, 1, 2].map((offset) => text.inPresent(offset))).toEqual([0, undefined, 1]);
  });
});
