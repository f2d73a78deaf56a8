import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../engine/begjaering/parse';
import { applyEdits } from '../../../../engine/edits/edits';
import { withoutComments } from '../../../../engine/fixes/shape/file';
import { codesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const cleaned = (text: string): string => applyEdits(text, withoutComments(text));
const runs = { numRuns: 50, seed: 20261128 };

describe('taking comments out of a text', () => {
  it.each([
    ['a comment on a line of its own, with the line', '{\n  // x\n  "a": 1\n}', '{\n  "a": 1\n}'],
    [
      'one at the end of a line, with the space before it',
      '{\n  "a": 1, // x\n  "b": 2\n}',
      '{\n  "a": 1,\n  "b": 2\n}',
    ],
    ['one between others', '{ "a": /* x */ 1 }', '{ "a":  1 }'],
    ['one over several lines', '{\n  /* x\n     y */\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['two on one line', '{\n  /* x */ /* y */\n  "a": 1\n}', '{\n  \n  "a": 1\n}'],
    ['a comma after the last property', '{ "a": 1, }', '{ "a": 1 }'],
    ['a comma after the last item', '[1, 2,\n]', '[1, 2\n]'],
    ['a comma that only a comment follows', '[1, // x\n]', '[1\n]'],
    ['none, with Windows lines', '{\r\n  // x\r\n  "a": 1\r\n}', '{\r\n  "a": 1\r\n}'],
    ['what looks like one in a text, not', '{ "a": "// /* x */ ,]" }', '{ "a": "// /* x */ ,]" }'],
    ['one at the end of the file', '{ "a": 1 } // x', '{ "a": 1 }'],
  ])('%s', (_what, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it('leaves what stood there, wherever they are planted', () => {
    const right = rightValue('2.1');
    const lines = JSON.stringify(right, null, 2).split('\n');
    const comment = fc.constantFrom(' // x, "y"', ' /* } */', '');
    const planted = fc.array(comment, { minLength: lines.length, maxLength: lines.length });
    fc.assert(
      fc.property(planted, fc.boolean(), (comments, trailing) => {
        const commented = lines.map((line, i) => {
          const next = lines[i + 1]?.trim() ?? '';
          const isLast = /^[}\]]/.test(next) && !/[{[]$/.test(line);
          return `${line}${trailing && isLast ? ',' : ''}${comments[i] ?? ''}`;
        });
        const text = commented.join('\n');
        expect(parse(text)).toMatchObject({ value: right, whole: true });
        expect(codesIn(text)).toEqual(text === lines.join('\n') ? [] : ['elan/kommentarer-i-json']);
        expect(JSON.parse(cleaned(text))).toEqual(right);
      }),
      runs,
    );
  });
});
