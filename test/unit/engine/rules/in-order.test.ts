import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { areClaimsNamed, isEachNamedOnce } from '../../../../engine/rules/references/in-order';

/** @param claims their references @param grounds the references that the list of each has */
const file = (claims: readonly unknown[], grounds: readonly (readonly unknown[])[]) =>
  buildIndex({
    kravTilInnkreving: claims.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
    begjaeringensTvangsgrunnlag: grounds.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
  });

describe('references that are in order', () => {
  it.each([
    ['one ground', [['a', 'b']]],
    ['two grounds', [['b'], ['a']]],
  ])('are named once, in %s', (_where, grounds) => {
    expect(isEachNamedOnce(file(['a', 'b'], grounds))).toBe(true);
    expect(areClaimsNamed(file(['a', 'b'], grounds))).toBe(true);
  });

  it.each([
    ['in one ground', [['a', 'b', 'a']]],
    ['in two grounds', [['a', 'b'], ['a']]],
  ])('are not named twice: %s', (_where, grounds) => {
    expect(isEachNamedOnce(file(['a', 'b'], grounds))).toBe(false);
  });

  it.each<[string, unknown[], unknown[][]]>([
    ['a claim that is in no ground', ['a', 'b'], [['a']]],
    ['a reference that names no claim', ['a'], [['a', 'b']]],
    ['another one instead', ['a', 'b'], [['a', 'c']]],
  ])('are not those of the claims where there is %s', (_what, claims, grounds) => {
    expect(areClaimsNamed(file(claims, grounds))).toBe(false);
  });

  it('are the same where a number is written for its digits', () => {
    expect(areClaimsNamed(file([1], [['1']]))).toBe(true);
  });
});
