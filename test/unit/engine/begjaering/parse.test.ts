import { describe, expect, it } from 'vitest';
import { deepestNesting, duplicateProperties, parse } from '../../../../engine/begjaering/parse';
import { nestingOf } from '../../../../engine/values/nesting';

const kindsIn = (text: string): string[] => parse(text).problems.map(({ kind }) => kind);

describe('a text that is right', () => {
  it('is read without a problem', () => {
    expect(parse('{ "a": [1, "b", null, true] }')).toEqual({
      value: { a: [1, 'b', null, true] },
      problems: [],
      whole: true,
    });
  });

  it('may have lone surrogates and escapes', () => {
    expect(parse('"\\ud800\ud800\\u00e6"')).toMatchObject({ value: '\ud800\ud800æ', whole: true });
  });

  it('counts the last of two properties of one name', () => {
    expect(parse('{ "a": 1, "a": 2 }')).toMatchObject({ value: { a: 2 }, problems: [] });
  });

  it('may be nested as deep as it likes', () => {
    const { value, problems } = parse('['.repeat(10_000) + ']'.repeat(10_000));
    expect(Array.isArray(value)).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('a text in which only commas and comments are wrong', () => {
  it.each([
    ['a comma after the last item', '{ "a": [1, 2, ] }', { a: [1, 2] }, ['TrailingComma']],
    ['a comma after the last property', '{ "a": 1,\n}', { a: 1 }, ['TrailingComma']],
    ['a comma missing between items', '{ "a": [1 2] }', { a: [1, 2] }, ['CommaExpected']],
    ['a comma missing between properties', '{ "a": 1 "b": 2 }', { a: 1, b: 2 }, ['CommaExpected']],
    ['a comment', '{ // here\n "a": 1 }', { a: 1 }, ['InvalidCommentToken']],
  ])('is read whole: %s', (_what, text, value, kinds) => {
    expect(parse(text)).toMatchObject({ value, whole: true });
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe('a text in which something may be lost', () => {
  it.each([
    ['a value missing', '{ "a": , "b": 2 }', { b: 2 }],
    ['an unclosed object', '{ "a": 1, "b": { "c": 2', { a: 1, b: { c: 2 } }],
    ['an unclosed list', '{ "a": [1, 2', { a: [1, 2] }],
    ['an unclosed text', '{ "a": "x\n, "b": 2 }', { a: 'x' }],
    ['a word that is no JSON', '{ "a": nei, "b": 2 }', { b: 2 }],
    ['a colon missing', '{ "a" 1, "b": 2 }', { b: 2 }],
    ['something after the end', '{ "a": 1 } }', { a: 1 }],
  ])('is read as far as it goes: %s', (_what, text, value) => {
    const parsed = parse(text);
    expect(parsed.value).toMatchObject(value);
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(parsed.whole).toBe(false);
  });

  it('tells where, within the text', () => {
    expect(parse('{ "a": nei }').problems[0]).toEqual({ kind: 'InvalidSymbol', offset: 7, length: 3 });
    for (const { offset } of parse('{ "a": [').problems)
      expect(offset).toBeLessThanOrEqual('{ "a": ['.length);
  });

  it.each(['', ' \n', '// nothing'])('is nothing at all: %j', (text) => {
    expect(parse(text)).toMatchObject({ value: undefined, whole: false });
    expect(parse(text).problems).not.toEqual([]);
  });

  it('is not read where it is nested deeper than can be walked', () => {
    const tooDeep = '['.repeat(deepestNesting + 1);
    expect(parse(tooDeep)).toMatchObject({ value: undefined, problems: [{ kind: 'TooDeep' }], whole: false });
    expect(kindsIn('['.repeat(deepestNesting))).not.toContain('TooDeep');
  });

  it('has one problem for one mistake', () => {
    expect(kindsIn('{ "a": nei }')).toEqual(['InvalidSymbol']);
    expect(kindsIn('{ "a": 1 "b": 2 }')).toEqual(['CommaExpected']);
    expect(kindsIn('{ "a": 01 }')).toHaveLength(1);
  });
});

describe('nesting', () => {
  it.each([
    ['1', 0],
    ['{}', 1],
    ['{ "a": [ { } ], "b": [] }', 3],
    ['"[[[["', 0],
    ['["\\"[[", "\\\\", [1]]', 2],
    ['[]]]][[', 1],
  ])('of %s is %i', (text, depth) => {
    expect(nestingOf(text)).toBe(depth);
  });
});

describe('properties that stand twice in one object', () => {
  it('are told, every one after the first', () => {
    const text = '{ "a": 1, "b": { "a": 2, "a": 3 }, "a": 4, "a": 5 }';
    expect(duplicateProperties(text)).toEqual([
      { kind: 'DuplicateProperty', offset: text.indexOf('"a": 3'), length: 3, pointer: '/b/a' },
      { kind: 'DuplicateProperty', offset: text.indexOf('"a": 4'), length: 3, pointer: '/a' },
      { kind: 'DuplicateProperty', offset: text.indexOf('"a": 5'), length: 3, pointer: '/a' },
    ]);
  });

  it('are the same property however they are written', () => {
    expect(duplicateProperties('{ "a": 1, "\\u0061": 2 }')).toHaveLength(1);
  });

  it('are not properties of different objects, or of different case', () => {
    expect(duplicateProperties('[{ "a": 1 }, { "a": { "a": 2 }, "A": 3 }]')).toEqual([]);
  });
});

describe('a property called __proto__', () => {
  it.each([
    '{ "__proto__": { "a": 1 } }',
    '{ "__proto__": { "a": 1 }, }',
    '{ "b": [{ "__proto__": 1 } // x\n] }',
  ])('is one like all others: %s', (text) => {
    const strict = text.replace(/,(?= })/, '').replace('// x', '');
    const { value } = parse(text);
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(strict)));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
