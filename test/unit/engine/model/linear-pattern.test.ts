import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPatternCompiler, patternLimits } from '../../../../engine/model/linear-pattern';

const compile = await loadPatternCompiler();

/** How long a test takes at best, in milliseconds: what else the machine does is not of interest. */
function cost(test: () => boolean): number {
  const times = Array.from({ length: 3 }, () => {
    const before = performance.now();
    test();
    return performance.now() - before;
  });
  return Math.min(...times);
}

describe('a pattern of a schema from outside', () => {
  it.each([
    ['^[0-9]{9}$', '123456789', true],
    ['^[0-9]{9}$', '123456789\n', false],
    ['a|b', 'xbx', true],
    [String.raw`^\p{L}+$`, 'Åse', true],
    [String.raw`^\s$`, '\u00a0', true],
    [String.raw`^[\s\d]+$`, ' 1\u3000', true],
    [String.raw`^[^\s]$`, '\u00a0', false],
    [String.raw`^[\S]$`, '\u2003', false],
    [String.raw`^\S$`, '😀', true],
    ['^.$', '😀', true],
    ['^.$', '\u2028', false],
    ['^[[a]$', '[', true],
    [String.raw`^\u00e5\/$`, 'å/', true],
    ['^(?:a|b){2,3}?$', 'aba', true],
    ['', 'x', true],
  ])('%s of %j', (pattern, text, matches) => {
    expect(new RegExp(pattern, 'u').test(text)).toBe(matches);
    expect(compile(pattern)?.test(text)).toBe(matches);
  });

  it('means what it means in JavaScript', () => {
    const atom = fc.constantFrom(
      ...['a', 'b', '.', String.raw`\s`, String.raw`\S`, String.raw`\d`, String.raw`\D`, String.raw`\w`],
      ...[
        String.raw`\W`,
        '[ab]',
        '[^a]',
        String.raw`[^\s]`,
        String.raw`[\S1]`,
        String.raw`\b`,
        '(?:a|bb)',
        '^',
        '$',
      ],
      ...[String.raw`[\w-]`, String.raw`\.`, 'å', String.raw`\p{Lu}`],
    );
    const piece = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,3}'));
    const pattern = fc
      .array(
        piece.map(([what, times]) => (/^(?:\\b|\^|\$)$/.test(what) ? what : what + times)),
        { minLength: 1, maxLength: 5 },
      )
      .map((pieces) => pieces.join(''));
    const characters = ['a', 'b', 'B', '1', ' ', '\u00a0', '\n', '\r', '.', '-', 'å', '😀', '_', '\u2028'];
    const text = fc.array(fc.constantFrom(...characters), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (written, given) => {
        expect(compile(written)?.test(given), `${written} ${JSON.stringify(given)}`).toBe(
          new RegExp(written, 'u').test(given),
        );
      }),
      { seed: 17, numRuns: 1_000 },
    );
  });

  it.each([
    ['looks ahead', '(?=a)b'],
    ['looks behind', '(?<!a)b'],
    ['looks back', String.raw`(a)\1`],
    ['repeats too often', '^.{0,5000}$'],
    ['repeats repetitions', '^(?:a{1,1000}){1,1000}$'],
    ['is too long', 'a'.repeat(patternLimits.length + 1)],
  ])('that %s is refused', (_what, pattern) => {
    expect(compile(pattern)).toBeUndefined();
  });

  it('is a mistake where it is none', () => {
    expect(() => compile('(')).toThrow(SyntaxError);
  });

  it.each([
    ['^(a+)+b$', 'a'],
    ['^(a|aa)+$', 'a'],
    ['(x+x+)+y', 'x'],
    ['^(.*a){12}$', 'ab'],
    [String.raw`^\s*(\s*\s*)*x$`, ' '],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ])('takes twice as long for twice the text, whatever it is: %s', (pattern, text) => {
    const compiled = compile(pattern);
    if (!compiled) throw new Error('refused');
    const [shorter, longer] = [20_000, 160_000].map((length) => {
      const given = `${text.repeat(length / text.length)}!`;
      return cost(() => compiled.test(given));
    });
    // Eight times the text; squared it would be sixty-four.
    expect(longer).toBeLessThan(Math.max(50, 30 * (shorter ?? 0)));
  });
});
