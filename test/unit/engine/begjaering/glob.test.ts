import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { compileGlob, globLimits, sequenceFits } from '../../../../engine/begjaering/glob';

const options = { ignoreCase: true, dot: true, lastName: true };

function matches(pattern: string, path: string, given = options): boolean {
  const { test, problem } = compileGlob(pattern, given);
  if (!test) throw new Error(`${pattern}: ${problem}`);
  return test(path);
}

describe('a pattern of file names', () => {
  it.each([
    ['*.json', '/a/b/SAK.json'],
    ['krav-?.json', 'krav-1.json'],
    ['krav-[0-9].json', 'krav-7.json'],
    ['krav-[!0-9].json', 'krav-x.json'],
    ['krav-[]x].json', 'krav-].json'],
    ['krav.{json,jsonc}', 'krav.jsonc'],
    ['**/utlegg/*.json', '/a/utlegg/x.json'],
    ['**/utlegg/*.json', 'utlegg/x.json'],
    ['/a/**/x.json', '/a/x.json'],
    ['/a/**/b/**/x.json', '/a/q/b/b/r/s/x.json'],
    ['{a,b/c}/x.json', 'b/c/x.json'],
    [String.raw`krav \(2\).json`, 'krav (2).json'],
    [String.raw`\{krav\}.json`, '{krav}.json'],
    ['*😀?.json', 'a😀😀.json'],
    ['a*b*c', 'aXbXbXc'],
    ['**', 'a/b/c'],
  ])('%s is %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['*.json', '/a/b/sak.jsonc'],
    ['krav-?.json', 'krav-12.json'],
    ['krav-[0-9].json', 'krav-x.json'],
    ['krav-[!0-9].json', 'krav-1.json'],
    ['**/utlegg/*.json', '/a/utlegg/b/x.json'],
    ['/a/*/x.json', '/a/b/c/x.json'],
    ['a*b*c', 'aXbXbX'],
    ['.', '/'],
  ])('%s is not %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it('tells capitals from small letters, and passes over what is hidden, where it is asked to', () => {
    const strict = { ignoreCase: false, dot: false, lastName: false };
    expect(matches('*.json', 'a.JSON', strict)).toBe(false);
    expect(matches('[a-z].json', 'A.json', strict)).toBe(false);
    expect(matches('*.json', '.a.json', strict)).toBe(false);
    expect(matches('**/*.json', '.a/b.json', strict)).toBe(false);
    expect(matches('.a/*.json', '.a/b.json', strict)).toBe(true);
    expect(matches('*.json', 'a/b.json', strict)).toBe(false);
  });

  it('says of everything that people write what the usual library says', () => {
    const pattern = fc
      .array(fc.constantFrom('*', '**/', '?', 'a', 'b', '.', '/a', '[ab]', '{a,b}'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join(''))
      // What the library takes a dot, an empty name and several stars for is a matter of its own.
      .filter((text) => !/\*\*\*|\/\/|^\/|\/$|[^/]\*\*|\*\*[^/]|\.\.|(?:^|\/)\./.test(text));
    const path = fc
      .array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(pattern, path, (glob, text) => {
        const usual = picomatch(glob, { nocase: true, dot: true, basename: !glob.includes('/') });
        expect(matches(glob, text), `${glob} ${text}`).toBe(usual(text));
      }),
      { seed: 17, numRuns: 1000 },
    );
  });
});

describe('a pattern that would be too much', () => {
  it.each([
    ['(a+)+b', 'group'],
    ['+(a|b).json', 'group'],
    ['!*.json', 'negation'],
    ['[', 'unclosed'],
    ['a{b', 'unclosed'],
    ['{a,{b,c}}', 'nestedBraces'],
    ['krav-{1..99999999}.json', 'range'],
    ['{a,b}'.repeat(30), 'tooManyAlternatives'],
    ['*'.repeat(globLimits.length + 1), 'tooLong'],
  ])('is refused: %s', (pattern, problem) => {
    expect(compileGlob(pattern, options)).toEqual({ problem });
  });

  it('costs no more than its length times that of the text', () => {
    let steps = 0;
    const ways = {
      isMany: (item: string) => item === '*',
      fits: (item: string, part: string) => {
        steps++;
        return item === '*' || item === part;
      },
    };
    for (const length of [50, 100, 200, 400]) {
      for (const pattern of [
        '*a'.repeat(length / 4) + 'b',
        '*aaaa'.repeat(length / 10) + 'b',
        '*'.repeat(length),
      ]) {
        steps = 0;
        sequenceFits(Array.from(pattern), Array.from('a'.repeat(length)), ways);
        expect(steps).toBeLessThanOrEqual(3 * pattern.length * length);
      }
    }
  });

  it('has an end for any folder', () => {
    const before = performance.now();
    const hostile = [
      `${'*a'.repeat(140)}b`,
      `${'**/*a'.repeat(50)}/b`,
      `${'**/'.repeat(90)}b`,
      `${'{a,*a}'.repeat(6)}b`,
      `${'?*'.repeat(140)}b`,
      `${'[a-z]*'.repeat(40)}9`,
    ];
    for (const pattern of hostile) {
      expect(matches(pattern, 'a'.repeat(4000))).toBe(false);
      expect(matches(pattern, 'a/'.repeat(2000))).toBe(false);
      expect(matches(pattern, `${'a'.repeat(200)}/`.repeat(20))).toBe(false);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
