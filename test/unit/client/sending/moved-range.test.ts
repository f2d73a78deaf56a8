import { describe, expect, it } from 'vitest';
import { movedRange } from '../../../../client/sending/moved-range';

function range(startLine: number, start: number, endLine: number, end: number) {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

describe('a range in a text that is edited', () => {
  const own = range(5, 10, 5, 20);

  it('stays where it is when something below it changes', () => {
    expect(movedRange(own, { range: range(5, 21, 6, 0), text: 'x' })).toEqual(own);
  });

  it('moves down with the lines that are inserted above it, and up with those that are removed', () => {
    expect(movedRange(own, { range: range(1, 0, 1, 0), text: 'a\nb\n' })).toEqual(range(7, 10, 7, 20));
    expect(movedRange(own, { range: range(1, 3, 4, 2), text: '' })).toEqual(range(2, 10, 2, 20));
  });

  it('moves along in its line', () => {
    expect(movedRange(own, { range: range(5, 2, 5, 4), text: 'abcd' })).toEqual(range(5, 12, 5, 22));
    expect(movedRange(own, { range: range(5, 2, 5, 4), text: 'ab\nc' })).toEqual(range(6, 7, 6, 17));
    expect(movedRange(own, { range: range(4, 3, 5, 4), text: '' })).toEqual(range(4, 9, 4, 19));
  });

  it.each([
    ['within it', range(5, 12, 5, 13)],
    ['over its beginning', range(5, 8, 5, 12)],
    ['at its very end', range(5, 20, 5, 20)],
    ['around it', range(1, 0, 9, 0)],
  ])('is gone after a change %s', (_, changed) => {
    expect(movedRange(own, { range: changed, text: 'x' })).toBeUndefined();
  });

  it('keeps the end of a range of several lines', () => {
    const long = range(5, 10, 7, 3);
    expect(movedRange(long, { range: range(5, 0, 5, 1), text: '' })).toEqual(range(5, 9, 7, 3));
  });
});
