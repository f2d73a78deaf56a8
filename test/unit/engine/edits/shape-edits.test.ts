import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { applyEdits, editsFor, type Operation } from '../../../../engine/edits/edits';

const edited = (text: string, operation: Operation): string | undefined => {
  const edits = editsFor(BegjaeringDocument.of(text), [operation]);
  return edits && applyEdits(text, edits);
};

describe('a value that goes into a list', () => {
  it('stays on its line', () => {
    expect(edited('{ "a": "x" }', { kind: 'wrap', at: '/a' })).toBe('{ "a": ["x"] }');
  });

  it('gets lines of its own where it has several', () => {
    const text = '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}';
    const wanted = '{\n  "a": [\n    {\n      "b": 1\n    }\n  ],\n  "c": 2\n}';
    expect(edited(text, { kind: 'wrap', at: '/a' })).toBe(wanted);
  });

  it('keeps tabs and Windows lines', () => {
    const text = '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}';
    const wanted = '{\r\n\t"a": [\r\n\t\t{\r\n\t\t\t"b": 1\r\n\t\t}\r\n\t]\r\n}';
    expect(edited(text, { kind: 'wrap', at: '/a' })).toBe(wanted);
  });

  it('has to be there', () => {
    expect(edited('{ "a": 1 }', { kind: 'wrap', at: '/b' })).toBeUndefined();
  });
});

describe('a value that takes the place of what it stands in', () => {
  it('goes as many columns to the left', () => {
    const text = '{\n  "data": {\n    "a": [\n      1\n    ]\n  }\n}';
    expect(edited(text, { kind: 'hoist', at: '', from: '/data' })).toBe('{\n  "a": [\n    1\n  ]\n}');
  });

  it('is written as it was', () => {
    expect(edited('{ "a": [ 1.50 ], "b": 2 }', { kind: 'hoist', at: '/a', from: '/a/0' })).toBe(
      '{ "a": 1.50, "b": 2 }',
    );
  });

  it('leaves lines that stand further to the left where they are', () => {
    const text = '{\n    "data": {\n  "a": 1\n    }\n}';
    expect(edited(text, { kind: 'hoist', at: '', from: '/data' })).toBe('{\n  "a": 1\n}');
  });

  it('has to be there', () => {
    expect(edited('{ "a": [] }', { kind: 'hoist', at: '/a', from: '/a/0' })).toBeUndefined();
  });
});

describe('JSON that takes the place of a text', () => {
  it('is indented as the place is', () => {
    const text = '{\n  "a": "x"\n}';
    const json = '{\n  "b": 1.0\n}';
    expect(edited(text, { kind: 'write', at: '/a', json })).toBe('{\n  "a": {\n    "b": 1.0\n  }\n}');
  });
});
