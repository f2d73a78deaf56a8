import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { applyEdits, editsFor, type Operation } from '../../../../engine/edits/edits';

/** The text after some operations. */
function changed(text: string, ...operations: Operation[]): string | undefined {
  const edits = editsFor(BegjaeringDocument.of(text), operations);
  return edits && applyEdits(text, edits);
}

const lines = (...texts: string[]): string => texts.join('\n');

describe('replacing a value', () => {
  it('leaves everything around it as it is', () => {
    const text = '{"a" :  [ 1 ,2 ], "b":"x" }';
    expect(changed(text, { kind: 'replace', at: '/a/1', value: 'y' })).toBe('{"a" :  [ 1 ,"y" ], "b":"x" }');
    expect(changed(text, { kind: 'replace', at: '/b', value: true })).toBe('{"a" :  [ 1 ,2 ], "b":true }');
  });

  it('replaces the last of two properties of one name', () => {
    expect(changed('{ "a": 1, "a": 2 }', { kind: 'replace', at: '/a', value: 3 })).toBe('{ "a": 1, "a": 3 }');
  });

  it('writes any text', () => {
    const value = 'å "\\" \n 😀 $& $1';
    expect(changed('{ "a": 1 }', { kind: 'replace', at: '/a', value })).toBe(
      `{ "a": ${JSON.stringify(value)} }`,
    );
  });
});

describe('removing some properties', () => {
  const remove = (text: string, ...names: string[]): string | undefined =>
    changed(text, { kind: 'remove', at: '', names });

  it.each([
    [['a', 'b'], '{ "c": 3 }'],
    [['c', 'b'], '{ "a": 1 }'],
    [['a', 'c'], '{ "b": 2 }'],
    [['b'], '{ "a": 1, "c": 3 }'],
  ])('%j', (names, after) => {
    expect(remove('{ "a": 1, "b": 2, "c": 3 }', ...names)).toBe(after);
  });

  it('changes nothing where one of them is not there, or nothing has properties', () => {
    expect(remove('{ "a": 1, "b": 2 }', 'a', 'x')).toBeUndefined();
    expect(remove('[1, 2]', '0')).toBeUndefined();
  });
});

describe('an empty list that gets objects', () => {
  const append = (text: string, ...values: unknown[]): string | undefined =>
    changed(text, { kind: 'append', at: '/a', values });

  it('gets lines of its own in a file of several lines', () => {
    expect(append('{\n  "a": []\n}', { b: 1 })).toBe(
      lines('{', '  "a": [', '    {', '      "b": 1', '    }', '  ]', '}'),
    );
  });

  it('stays on the line of a file of one', () => {
    expect(append('{ "a": [] }', { b: 1 })).toBe('{ "a": [{"b":1}] }');
  });

  it('unlike one that gets plain values', () => {
    expect(append('{\n  "a": []\n}', 'x', 'y')).toBe('{\n  "a": ["x", "y"]\n}');
  });
});

describe('removing', () => {
  const remove = (text: string, at: string, ...positions: number[]): string | undefined =>
    changed(text, { kind: 'remove', at, ...(positions.length > 0 ? { positions } : {}) });

  it.each([
    ['/0', '["b", "c"]'],
    ['/1', '["a", "c"]'],
    ['/2', '["a", "b"]'],
  ])('an item of a list on one line: %s', (at, after) => {
    expect(remove('["a", "b", "c"]', at)).toBe(after);
  });

  it.each([
    ['/a', '{ "b": 2, "c": 3 }'],
    ['/b', '{ "a": 1, "c": 3 }'],
    ['/c', '{ "a": 1, "b": 2 }'],
  ])('a property of an object on one line: %s', (at, after) => {
    expect(remove('{ "a": 1, "b": 2, "c": 3 }', at)).toBe(after);
  });

  it.each([
    ['/0', lines('[', '  "b",', '  "c"', ']')],
    ['/1', lines('[', '  "a",', '  "c"', ']')],
    ['/2', lines('[', '  "a",', '  "b"', ']')],
  ])('an item that has a line of its own: %s', (at, after) => {
    expect(remove(lines('[', '  "a",', '  "b",', '  "c"', ']'), at)).toBe(after);
  });

  it('a property with all that stands in it', () => {
    const text = lines('{', '  "a": 1,', '  "b": {', '    "c": [1, 2]', '  },', '  "d": 4', '}');
    expect(remove(text, '/b')).toBe(lines('{', '  "a": 1,', '  "d": 4', '}'));
  });

  it('the only item leaves an empty list', () => {
    expect(remove('{ "a": ["x"] }', '/a/0')).toBe('{ "a": [] }');
    expect(remove(lines('[', '  "x"', ']'), '/0')).toBe('[]');
    expect(remove('{ "a": 1 }', '/a')).toBe('{}');
  });

  it.each([
    [[0, 1], '["c", "d"]'],
    [[1, 2], '["a", "d"]'],
    [[2, 3], '["a", "b"]'],
    [[0, 3], '["b", "c"]'],
    [[0, 2], '["b", "d"]'],
    [[1, 3], '["a", "c"]'],
    [[0, 1, 3], '["c"]'],
    [[0, 1, 2, 3], '[]'],
  ])('several items at once: %j', (positions, after) => {
    expect(remove('["a", "b", "c", "d"]', '', ...positions)).toBe(after);
  });

  it('the last of two properties of one name', () => {
    expect(remove('{ "a": 1, "b": 2, "a": 3 }', '/a')).toBe('{ "a": 1, "b": 2 }');
  });
});

describe('appending to a list', () => {
  const append = (text: string, at: string, ...values: unknown[]): string | undefined =>
    changed(text, { kind: 'append', at, values });

  it.each([
    ['["a"]', '["a", "x"]'],
    ['[]', '["x"]'],
    ['[ ]', '["x"]'],
    ['[\n  "a"\n]', '[\n  "a",\n  "x"\n]'],
    ['[\n\t"a"\n]', '[\n\t"a",\n\t"x"\n]'],
    ['[\r\n    "a"\r\n]', '[\r\n    "a",\r\n    "x"\r\n]'],
    ['[\n]', '[\n  "x"\n]'],
    ['["a",\n "b"]', '["a",\n "b", "x"]'],
  ])('goes on as it was written: %j', (text, after) => {
    expect(append(text, '', 'x')).toBe(after);
  });

  it('can append several values', () => {
    expect(append('["a"]', '', 'x', 'y')).toBe('["a", "x", "y"]');
    expect(append('[\n  "a"\n]', '', 'x', 'y')).toBe('[\n  "a",\n  "x",\n  "y"\n]');
  });

  it('writes an object with the indentation of the file', () => {
    const text = lines('{', '    "a": [', '        { "b": 1 }', '    ]', '}');
    expect(append(text, '/a', { b: { c: 2 }, d: ['x', 'y'] })).toBe(
      lines(
        '{',
        '    "a": [',
        '        { "b": 1 },',
        '        {',
        '            "b": {',
        '                "c": 2',
        '            },',
        '            "d": [',
        '                "x",',
        '                "y"',
        '            ]',
        '        }',
        '    ]',
        '}',
      ),
    );
  });

  it('writes on one line in a file of one line', () => {
    expect(append('{"a":[{"b":1}]}', '/a', { b: { c: 2 } })).toBe('{"a":[{"b":1}, {"b":{"c":2}}]}');
  });
});

describe('setting a property', () => {
  const set = (text: string, at: string, name: string, value: unknown): string | undefined =>
    changed(text, { kind: 'setProperty', at, name, value });

  it('adds it after the others', () => {
    expect(set('{ "a": 1 }', '', 'b', 'x')).toBe('{ "a": 1, "b": "x" }');
    expect(set('{\n  "a": 1\n}', '', 'b', 'x')).toBe('{\n  "a": 1,\n  "b": "x"\n}');
    expect(set('{\r\n\t"a": 1\r\n}', '', 'b', 'x')).toBe('{\r\n\t"a": 1,\r\n\t"b": "x"\r\n}');
  });

  it('adds it to an object that has none', () => {
    expect(set('{}', '', 'b', 'x')).toBe('{ "b": "x" }');
    expect(set(lines('{', '  "a": {}', '}'), '/a', 'b', 1)).toBe(
      lines('{', '  "a": {', '    "b": 1', '  }', '}'),
    );
  });

  it('replaces what it has', () => {
    expect(set('{ "a": [1,\n2], "b": 2 }', '', 'a', 3)).toBe('{ "a": 3, "b": 2 }');
  });

  it('writes a list of texts on one line', () => {
    expect(set(lines('{', '  "a": 1', '}'), '', 'b', ['x', 'y'])).toBe(
      lines('{', '  "a": 1,', '  "b": ["x", "y"]', '}'),
    );
  });
});

describe('renaming a property', () => {
  it('changes nothing but the name', () => {
    const text = '{ "a" : [1,  2], "b": 1 }';
    expect(changed(text, { kind: 'renameProperty', at: '/a', name: 'c"' })).toBe(
      '{ "c\\"" : [1,  2], "b": 1 }',
    );
  });
});

describe('several changes', () => {
  it('are made in one go, in any order', () => {
    const text = '{ "a": ["x", "y"], "b": 1, "c": 2 }';
    const operations: Operation[] = [
      { kind: 'remove', at: '/c' },
      { kind: 'append', at: '/a', values: ['z'] },
      { kind: 'replace', at: '/b', value: 3 },
    ];
    const after = '{ "a": ["x", "y", "z"], "b": 3 }';
    expect(changed(text, ...operations)).toBe(after);
    expect(changed(text, ...operations.toReversed())).toBe(after);
  });

  it('are as small as can be', () => {
    const text = `{ "a": "${'x'.repeat(1000)}", "b": [${'1, '.repeat(1000)}2] }`;
    const edits = editsFor(BegjaeringDocument.of(text), [{ kind: 'append', at: '/b', values: [3] }]);
    expect(edits).toEqual([{ offset: text.length - 3, end: text.length - 3, text: ', 3' }]);
  });
});

describe('what cannot be changed', () => {
  const text = '{ "a": [1], "b": 2 }';

  it.each<[string, Operation]>([
    ['a place that is not there', { kind: 'replace', at: '/x', value: 1 }],
    ['an item that is not there', { kind: 'remove', at: '/a/5' }],
    ['items of what is no list', { kind: 'remove', at: '/b', positions: [0] }],
    ['the root, to be removed', { kind: 'remove', at: '' }],
    ['a list that is none', { kind: 'append', at: '/b', values: [1] }],
    ['an object that is none', { kind: 'setProperty', at: '/a', name: 'x', value: 1 }],
    ['the name of an item', { kind: 'renameProperty', at: '/a/0', name: 'x' }],
  ])('is %s', (_what, operation) => {
    expect(changed(text, operation) ?? text).toBe(text);
  });

  it('is a text that is nested too deep', () => {
    const deep = `{ "a": 1, "b": ${'['.repeat(5000)}${']'.repeat(5000)} }`;
    expect(changed(deep, { kind: 'replace', at: '/a', value: 2 })).toBeUndefined();
  });
});
