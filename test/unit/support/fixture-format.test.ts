import { describe, expect, it } from 'vitest';
import { annotate, parseFixture } from '../../support/fixture-format';

const fixture = [
  '--- finds: a number too many',
  'model: 2.0',
  'today: 2026-06-01',
  'without: saksoeker, saksoekt',
  '',
  '{ "a": 1, "b": 2 }',
  '//     ^ ONE',
  '//             ^ TWO OTHER',
  '--- fix: Fjern `b`',
  'model: 2.1',
  '{ "a": 1 }',
  '//     ^ ONE',
  '--- silent: only one',
  '{ "a": 0 }',
  '',
].join('\n');

describe('the format of fixtures', () => {
  const [finds, silent] = parseFixture(fixture);

  it('has sections with a kind and a title', () => {
    expect(finds).toMatchObject({ kind: 'finds', title: 'a number too many' });
    expect(silent).toMatchObject({ kind: 'silent', title: 'only one', marks: [], fixes: [] });
  });

  it('has settings in the lines after the section line', () => {
    expect(finds?.settings).toEqual({
      model: '2.0',
      today: '2026-06-01',
      without: ['saksoeker', 'saksoekt'],
    });
    expect(silent?.settings).toEqual({});
  });

  it('takes the lines with carets out of the text, as marks of the line above', () => {
    expect(finds?.text).toBe('{ "a": 1, "b": 2 }');
    expect(finds?.marks).toEqual([
      { line: 0, start: 7, end: 8, code: 'ONE' },
      { line: 0, start: 15, end: 16, code: 'TWO' },
      { line: 0, start: 15, end: 16, code: 'OTHER' },
    ]);
  });

  it('gives a fix the settings of its finds section, and its own', () => {
    expect(finds?.fixes).toEqual([
      {
        title: 'Fjern `b`',
        settings: { model: '2.1', today: '2026-06-01', without: ['saksoeker', 'saksoekt'] },
        text: '{ "a": 1 }',
        marks: [{ line: 0, start: 7, end: 8, code: 'ONE' }],
      },
    ]);
  });

  it('counts several mark lines as standing under the same text', () => {
    const [first] = parseFixture('--- finds: x\n{\n^ ROOT\n  "a": 1\n//^^^ KEY\n//     ^ VALUE\n}');
    expect(first?.text).toBe('{\n  "a": 1\n}');
    expect(first?.marks).toEqual([
      { line: 0, start: 0, end: 1, code: 'ROOT' },
      { line: 1, start: 2, end: 5, code: 'KEY' },
      { line: 1, start: 7, end: 8, code: 'VALUE' },
    ]);
  });

  it.each([
    ['{}', 'line 1: text before the first section'],
    ['--- found: x\n{}', 'line 1: no section begins like this: --- found: x'],
    ['--- finds: x\n{}', 'line 1: a finds section without a mark'],
    ['--- silent: x\n{}\n^ CODE', 'line 1: a silent section with a mark'],
    ['--- silent: x\n\n', 'line 1: a section without a fragment'],
    ['--- silent: x\n^ CODE\n{}', 'line 2: a mark without text above it'],
    ['--- silent: x\n{}\n--- fix: Fjern\n{}', 'line 3: a fix section that follows no finds section'],
    ['', 'the file has no section'],
  ])('does not accept %j', (text, message) => {
    expect(() => parseFixture(text)).toThrow(message);
  });
});

describe('writing marks', () => {
  it('reads again what it has written', () => {
    const text = '{\n  "a": 1\n}';
    const marks = [
      { line: 0, start: 0, end: 1, code: 'ROOT' },
      { line: 1, start: 2, end: 5, code: 'KEY' },
      { line: 1, start: 7, end: 8, code: 'A' },
      { line: 1, start: 7, end: 8, code: 'B' },
    ];
    const written = annotate(text, marks);
    expect(written).toBe('{\n^ ROOT\n  "a": 1\n//^^^ KEY\n  //   ^ A B\n}');
    expect(parseFixture(`--- finds: x\n${written}`)[0]).toMatchObject({ text, marks });
  });

  it('writes the same marks in the same way, whatever their order', () => {
    const marks = [
      { line: 0, start: 1, end: 2, code: 'B' },
      { line: 0, start: 1, end: 2, code: 'A' },
      { line: 0, start: 0, end: 4, code: 'C' },
    ];
    expect(annotate('text', marks)).toBe(annotate('text', marks.toReversed()));
  });

  it('tells after the text what cannot be marked in it', () => {
    expect(annotate('{}', [], ['CODE at /b', 'CODE at /a'])).toBe(
      '{}\nelsewhere: CODE at /a\nelsewhere: CODE at /b',
    );
  });
});
