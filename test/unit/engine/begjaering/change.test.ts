import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../../engine/begjaering/change';

const long = 'abcdefg '.repeat(20_000);

describe('the change between two texts', () => {
  it.each<[string, string, string, { offset: number; endBefore: number; endAfter: number }]>([
    ['one typed character', 'ab', 'axb', { offset: 1, endBefore: 1, endAfter: 2 }],
    ['one deleted character', 'axb', 'ab', { offset: 1, endBefore: 2, endAfter: 1 }],
    ['another beginning and another end', 'abc', 'xbx', { offset: 0, endBefore: 3, endAfter: 3 }],
    ['a character beside one like it', 'aa', 'aaa', { offset: 2, endBefore: 2, endAfter: 3 }],
    ['everything', '', 'ab', { offset: 0, endBefore: 0, endAfter: 2 }],
    ['nothing', 'ab', 'ab', { offset: 2, endBefore: 2, endAfter: 2 }],
  ])('is the smallest stretch: %s', (_what, before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it.each([0, 1, 31, 65_535, 65_536, 65_537, long.length - 1, long.length])(
    'is found at %i of a long text',
    (offset) => {
      const after = `${long.slice(0, offset)}!${long.slice(offset)}`;
      expect(changeBetween(long, after)).toEqual({ offset, endBefore: offset, endAfter: offset + 1 });
    },
  );
});
