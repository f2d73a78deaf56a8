import { describe, expect, it } from 'vitest';
import { below, lastOf, parentOf, segmentsOf, valueAt } from '../../../../engine/begjaering/pointer';

// The document and the pointers of RFC 6901, section 5.
const rfcDocument = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('a pointer', () => {
  it.each([
    ['', rfcDocument],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j leads to its value', (pointer, value) => {
    expect(valueAt(rfcDocument, pointer)).toEqual(value);
  });

  it.each(['/bar', '/foo/2', '/foo/0/0', '/a/b', '/toString', '/foo/-'])('%j leads nowhere', (pointer) => {
    expect(valueAt(rfcDocument, pointer)).toBeUndefined();
  });

  it('tells a value that is `null` from nothing', () => {
    expect(valueAt({ a: null }, '/a')).toBeNull();
    expect(valueAt({ a: null }, '/a/b')).toBeUndefined();
  });

  it('is written with escapes', () => {
    expect(below('', 'kravTilInnkreving', 3, 'relatertKrav', 0)).toBe('/kravTilInnkreving/3/relatertKrav/0');
    expect(below('/x', 'a/b', 'm~n', '~1')).toBe('/x/a~1b/m~0n/~01');
  });

  it('is read back as it was written', () => {
    const names = ['', '/', '~', '~0', '~1', '~01', 'a/b~c', '§14', '0'];
    expect(segmentsOf(below('', ...names))).toEqual(names);
    for (const name of names) expect(lastOf(below('/x', name))).toBe(name);
  });

  it('has a parent; the root is its own', () => {
    expect(parentOf('/a/b/0')).toBe('/a/b');
    expect(parentOf('/a')).toBe('');
    expect(parentOf('')).toBe('');
  });
});
