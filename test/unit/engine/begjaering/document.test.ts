import { describe, expect, it } from 'vitest';
import { lastOf } from '../../../../engine/begjaering/pointer';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { deepestNesting } from '../../../../engine/begjaering/parse';

describe('a document', () => {
  it('has its text without the byte-order mark', () => {
    const document = BegjaeringDocument.of('\uFEFF{ "underskrift": "NN" }');
    expect(document.text).toBe('{ "underskrift": "NN" }');
    expect(document.parsed).toMatchObject({ value: { underskrift: 'NN' }, problems: [] });
    expect(document.locate(['/underskrift']).get('/underskrift')?.key?.offset).toBe(2);
  });

  it('is parsed and indexed once', () => {
    const document = BegjaeringDocument.of('{}');
    expect(document.parsed).toBe(document.parsed);
    expect(document.index).toBe(document.index);
  });

  it.each([
    ['{ "a": 1, "b": { "a": 2 } }', []],
    ['{ "a": ":", "b": "x\\": y", "c": "{\\"c\\":1}" }', []],
    ['{ "a": [{ "b": "a: b" }], "c" : null, "" :[] }', []],
    ['{ "a": 1, "a": 1 }', ['a']],
    ['{ "a" :1,\n"a"\t: ":" }', ['a']],
    ['[{ "x": [{ "a": {}, "a": {} }] }]', ['a']],
    ['{ "\\"": 1, "\\"": 2 }', ['"']],
    ['{ "å": 1, "\\u00e5": 2 }', ['å']],
    ['{ "__proto__": 1, "b": 2, "__proto__": 3 }', ['__proto__']],
  ])('tells what stands twice in %s', (text, names) => {
    const found = BegjaeringDocument.of(text).duplicateProperties();
    expect(found.map(({ pointer = '' }) => lastOf(pointer))).toEqual(names);
  });

  it('that is nested too deep keeps its places, and has no duplicates', () => {
    const deep = (levels: number): BegjaeringDocument =>
      BegjaeringDocument.of(`{ "a": 1, "a": ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)} }`);
    expect(deep(deepestNesting).tooDeep).toBe(false);
    expect(deep(deepestNesting).locate(['/a']).size).toBe(1);
    expect(deep(deepestNesting).duplicateProperties()).toHaveLength(1);
    expect(deep(deepestNesting + 1).tooDeep).toBe(true);
    expect(deep(deepestNesting + 1).locate(['/a']).size).toBe(1);
    expect(deep(deepestNesting + 1).duplicateProperties()).toEqual([]);
  });
});
