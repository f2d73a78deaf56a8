import { describe, expect, it } from 'vitest';
import { locate } from '../../../../engine/begjaering/locate';

const textsAt = (text: string, ...pointers: string[]): Record<string, { value: string; key?: string }> =>
  Object.fromEntries(
    [...locate(text, pointers)].map(([pointer, { value, key }]) => [
      pointer,
      {
        value: text.slice(value.offset, value.end),
        ...(key ? { key: text.slice(key.offset, key.end) } : {}),
      },
    ]),
  );

describe('the place of a pointer', () => {
  const text = '{ "a": [1, { "b": "x" }, [ 2 ]], "c/d": null, "": {} }';

  it('is that of the value, with its key where it has one', () => {
    expect(textsAt(text, '', '/a', '/a/0', '/a/1', '/a/1/b', '/a/2/0', '/c~1d', '/')).toEqual({
      '': { value: text },
      '/a': { value: '[1, { "b": "x" }, [ 2 ]]', key: '"a"' },
      '/a/0': { value: '1' },
      '/a/1': { value: '{ "b": "x" }' },
      '/a/1/b': { value: '"x"', key: '"b"' },
      '/a/2/0': { value: '2' },
      '/c~1d': { value: 'null', key: '"c/d"' },
      '/': { value: '{}', key: '""' },
    });
  });

  it('is not told where the pointer leads nowhere', () => {
    expect(textsAt(text, '/b', '/a/3', '/a/0/b', '/a/1/0')).toEqual({});
  });

  it('is counted in UTF-16 units, after any characters', () => {
    expect(textsAt('{ "😀æ": ["𐍈", "y"] }', '/😀æ/1')).toEqual({ '/😀æ/1': { value: '"y"' } });
  });

  it('is found for a list position after items that are passed over', () => {
    expect(textsAt('[[0, [1]], {"a": [2]}, 3]', '/2')).toEqual({ '/2': { value: '3' } });
  });
});

describe('a property that stands twice', () => {
  it('has the place of the last one', () => {
    const text = '{ "a": 1, "b": 2, "a": 33 }';
    expect(locate(text, ['/a']).get('/a')).toEqual({
      key: { offset: text.lastIndexOf('"a"'), end: text.lastIndexOf('"a"') + 3 },
      value: { offset: text.indexOf('33'), end: text.indexOf('33') + 2 },
    });
  });

  it('has what is below it from the last one, too', () => {
    const text = '{ "a": [1, 2], "a": [3, 4] }';
    expect(locate(text, ['/a/1']).get('/a/1')?.value.offset).toBe(text.indexOf('4'));
  });

  it('does not have from an earlier one what the last one lacks', () => {
    expect(textsAt('{ "a": { "b": 1 }, "a": {} }', '/a/b')).toEqual({});
  });
});

describe('a broken text', () => {
  it('has the places of what could be read', () => {
    expect(textsAt('{ "a": [1, 2], "b": [', '/a/1', '/b')).toMatchObject({ '/a/1': { value: '2' } });
  });
});
