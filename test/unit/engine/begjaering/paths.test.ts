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

describe('what stands at a path in some items of a list', () => {
  it('is the same, but of those items only', () => {
    const root = { a: [{ b: [1, 2] }, 'x', { c: 1, b: [3] }, { c: 1 }] };
    const found = paths.valuesWhere(root, 'a/*/b/*', ({ c }) => c !== undefined);
    expect(found.map(({ value, pointer }) => [value, pointer])).toEqual([[3, '/a/2/b/0']]);
    expect(paths.valuesWhere(root, 'a/*/b/*', () => true).map(({ pointer }) => pointer)).toEqual(
      paths.valuesAt(root, 'a/*/b/*').map(({ pointer }) => pointer),
    );
    expect(paths.valuesWhere({ a: 'x' }, 'a/*/b', () => true)).toEqual([]);
  });
});
