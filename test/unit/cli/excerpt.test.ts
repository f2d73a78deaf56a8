import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../cli/check/formats/excerpt';

const range = (line: number, from: number, to: number, last = line) => ({
  start: { line, character: from },
  end: { line: last, character: to },
});

describe('the line that a finding is about', () => {
  it('is shown with marks below it', () => {
    expect(excerpt('{\n  "a": 12\n}', range(1, 7, 9))).toBe('  2 |   "a": 12\n    |        ^^\n');
  });

  it('ends where its line does', () => {
    expect(excerpt('{"a": [\r\n1]}', range(0, 6, 2, 1))).toBe('  1 | {"a": [\n    |       ^\n');
  });

  it('has at least one mark, also at the end of the text', () => {
    expect(excerpt('', range(0, 0, 0))).toBe('  1 | \n    | ^\n');
  });

  it('is cut where it is long', () => {
    const shown = excerpt(`${'x'.repeat(200)}WRONG${'y'.repeat(200)}`, range(0, 200, 205));
    expect(shown).toBe(`  1 | …${'x'.repeat(30)}WRONG${'y'.repeat(65)}…\n    | ${' '.repeat(31)}^^^^^\n`);
  });

  it('shows what cannot be seen, and nothing that a terminal obeys', () => {
    expect(excerpt('a\u001b[31m\u200bb\tc', range(0, 1, 6))).toBe(
      '  1 | a[U+001B][31m[U+200B]b c\n    |  ^^^^^^^^^^^^\n',
    );
  });
});
