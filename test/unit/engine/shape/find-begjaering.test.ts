import { describe, expect, it } from 'vitest';
import { begjaeringerIn, isBegjaering, valueInText } from '../../../../engine/shape/find-begjaering';

const begjaering = { begjaeringsdato: '2026-06-15', saksoeker: [], saksoekt: [] };
const found = (root: unknown): string[] =>
  begjaeringerIn(root).map(
    ({ pointer, inText, alone }) => `${pointer}${inText ? ' in a text' : ''}${alone ? ' alone' : ''}`,
  );

describe('a begjæring', () => {
  it.each([
    ['three of its names', begjaering, true],
    ['three of its names, among others', { a: 1, saksoeker: 1, b: 2, saksoekt: 3, begjaeringsdato: 4 }, true],
    ['two of its names, and others', { a: 1, b: 2, saksoeker: 1, saksoekt: 2 }, false],
    ['no name', {}, false],
    ['a list', [begjaering], false],
    ['nothing', null, false],
    ['a text', JSON.stringify(begjaering), false],
  ])('is told by its names: %s', (_what, value, expected) => expect(isBegjaering(value)).toBe(expected));
});

describe('a begjæring inside something else', () => {
  it.each<[string, unknown, string[]]>([
    ['the value itself', begjaering, []],
    ['in a list', [begjaering], ['/0 alone']],
    ['beside something', { data: begjaering, id: null }, ['/data']],
    ['alone in what stands beside something', { data: [begjaering], id: 7 }, ['/data/0']],
    ['beside something, in what stands alone', { a: { b: begjaering, c: 'text' } }, ['/a/b']],
    ['several', [begjaering, [begjaering], {}], ['/0', '/1/0']],
    ['one in another, which is its own affair', [{ ...begjaering, kopi: begjaering }], ['/0 alone']],
    ['in four', { a: { b: { c: { d: begjaering } } } }, ['/a/b/c/d alone']],
    ['in five', { a: { b: { c: { d: { e: begjaering } } } } }, []],
    ['a whole text', JSON.stringify(begjaering), [' in a text alone']],
    ['a text in a list', [` ${JSON.stringify(begjaering)}\n`], ['/0 in a text alone']],
    ['a text of something else', ['{}', '[]', 'x'], []],
    ['the properties of a schema', { a: { properties: begjaering } }, []],
    ['below something of that name', { properties: { a: begjaering } }, ['/properties/a alone']],
  ])('%s', (_what, root, expected) => expect(found(root)).toEqual(expected));

  it('is not looked for in more than two thousand values', () => {
    const after = (count: number): unknown[] => [...Array.from({ length: count }, () => 0), begjaering];
    expect(found(after(1998))).toEqual(['/1998']);
    expect(found(after(1999))).toEqual([]);
  });
});

describe('JSON in a text', () => {
  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ['\n [1] ', [1]],
    ['[]', []],
    ['{', undefined],
    ['{]', undefined],
    ['1', undefined],
    ['"{}"', undefined],
    ['', undefined],
    ['{} x', undefined],
    ['x {}', undefined],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, undefined],
  ])('%#', (text, value) => expect(valueInText(text)).toEqual(value));
});
