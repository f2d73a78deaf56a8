import { partsWithReferences } from '../parts';
import { below } from '../../begjaering/pointer';
import { isObject, property } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { areClaimsNamed } from './in-order';

/** MANGLER_KRAV: there is no claim at all. */
export const claimsMissing: Rule = {
  code: 'MANGLER_KRAV',
  *check(index): Generator<RuleFinding> {
    if (!isObject(index.root)) return;
    const list = property(index.root, 'kravTilInnkreving');
    if (list === undefined) yield { at: '', missing: 'kravTilInnkreving' };
    else if (Array.isArray(list) && list.length === 0) yield { at: '/kravTilInnkreving' };
  },
};

/** KRAV_DUPLIKATE_REFERANSER: on the reference of every claim after the first that has it. */
export const duplicateReferences: Rule = {
  code: 'KRAV_DUPLIKATE_REFERANSER',
  parts: partsWithReferences,
  *check(index): Generator<RuleFinding> {
    if (index.kravByReference.size === index.krav.length) return;
    for (const claims of index.kravByReference.values()) {
      if (claims.length < 2) continue;
      const [first, ...rest] = claims;
      for (const krav of rest) {
        yield {
          at: below(krav.pointer, 'innsendersKravreferanse'),
          args: { kravreferanse: krav.reference ?? '' },
          related: first ? [{ at: below(first.pointer, 'innsendersKravreferanse'), note: 'firstUse' }] : [],
        };
      }
    }
  },
};

/**
 * KRAV_IKKE_BENYTTET: the claim's reference is in no ground's list. Of claims that share a reference only the first
 * is named (the others are duplicates), and none where there is no ground to name them.
 */
export const unusedClaims: Rule = {
  code: 'KRAV_IKKE_BENYTTET',
  parts: partsWithReferences,
  *check(index): Generator<RuleFinding> {
    if (index.tvangsgrunnlag.length === 0 || areClaimsNamed(index)) return;
    for (const reference of index.kravByReference.keys()) {
      if (index.tvangsgrunnlagByReference.has(reference)) continue;
      const first = index.kravByReference.get(reference)?.[0];
      if (first)
        yield { at: below(first.pointer, 'innsendersKravreferanse'), args: { kravreferanse: reference } };
    }
  },
};
