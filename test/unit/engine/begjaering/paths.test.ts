import { describe, expect, it } from 'vitest';
import * as paths from '../../../../engine/begjaering/paths';

const valuesAt = (root: unknown, path: string): object[] =>
  paths.valuesAt(root, path).map(({ value, pointer }) => ({ value, pointer }));

describe('what stands at a path', () => {
  const root = { a: [{ b: [1, 2] }, 'x', { b: 3 }, null, { c: 4, b: [5] }], 'd/e': { f: null } };

  it('is told with where it stands', () => {
    expect(valuesAt(root, 'a/*/b/*')).toEqual([
      { value: 1, pointer: '/a/0/b/0' },
      { value: 2, pointer: '/a/0/b/1' },
      { value: 5, pointer: '/a/4/b/0' },
    ]);
  });

  it('may be a list, an object, or null', () => {
    expect(paths.valuesAt(root, 'a/*/b').map(({ pointer }) => pointer)).toEqual([
      '/a/0/b',
      '/a/2/b',
      '/a/4/b',
    ]);
    expect(valuesAt({ a: { b: null } }, 'a/b')).toEqual([{ value: null, pointer: '/a/b' }]);
  });

  it('is nothing where a step leads nowhere', () => {
    expect(valuesAt(root, 'z/*/b')).toEqual([]);
    expect(valuesAt(root, '*')).toEqual([]);
    expect(valuesAt(root, 'a/b')).toEqual([]);
    expect(valuesAt(root, 'a/length')).toEqual([]);
    expect(valuesAt({}, 'toString')).toEqual([]);
    expect(valuesAt(undefined, 'a')).toEqual([]);
    expect(valuesAt([[1]], '*/*')).toEqual([{ value: 1, pointer: '/0/0' }]);
  });
});
