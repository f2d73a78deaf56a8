import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../../engine/begjaering/scanner';

/** What is left of a text after the value that it begins with. */
function after(text: string): string {
  const scanner = new Scanner(text);
  scanner.skipValue();
  return text.slice(scanner.offset);
}

describe('stepping over a value', () => {
  it.each([
    ['1.5e3, 2', ', 2'],
    ['true]', ']'],
    ['"a", 1', ', 1'],
    [String.raw`"a\"b" x`, ' x'],
    [String.raw`"a\\" x`, ' x'],
    [String.raw`"a\\\"b" x`, ' x'],
    ['{"a": [1, {"b": "}"}]} x', ' x'],
    ['[["]"], "["] x', ' x'],
    ['  /* "a" */ 1 x', ' x'],
    ['// {\n[1] x', ' x'],
    [', 1 x', ' x'],
  ])('%s leaves %j', (text, rest) => {
    expect(after(text)).toBe(rest);
  });

  it.each(['"a', '{"a": 1', '[[', '/* a', '// a', '', '}'])('comes to the end of %j', (text) => {
    const scanner = new Scanner(text);
    scanner.skipValue();
    expect(scanner.offset).toBeGreaterThanOrEqual(text.length);
  });
});

describe('a key', () => {
  it('has the name that it stands for, and the stretch that it is written in', () => {
    const scanner = new Scanner(String.raw`{"bel\u00f8p" : 1}`);
    scanner.begins();
    scanner.enter();
    expect(scanner.leaves()).toBe(false);
    expect(scanner.key()).toEqual({ name: 'beløp', span: { offset: 1, end: 13 } });
    scanner.skipValue();
    expect(scanner.leaves()).toBe(true);
  });

  it('that is broken is taken as it is written', () => {
    const scanner = new Scanner(String.raw`"\u00" : 1`);
    expect(scanner.key().name).toBe(String.raw`\u00`);
  });
});
