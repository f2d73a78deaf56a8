import { ofGrounds, partsWithReferences } from '../parts';
import type { ReferenceEntry, Tvangsgrunnlag } from '../../begjaering/index';
import { remembered } from '../../values/remembered';
import type { Rule, RuleFinding } from '../rule';
import { areClaimsNamed, isEachNamedOnce } from './in-order';

/**
 * TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER: an entry of a ground's list names no claim. Where there is no claim at all,
 * MANGLER_KRAV says so once.
 */
export const groundNamesNoClaim: Rule = {
  code: 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER',
  parts: partsWithReferences,
  *check(index): Generator<RuleFinding> {
    if (index.krav.length === 0 || areClaimsNamed(index)) return;
    for (const ground of index.tvangsgrunnlag) {
      if (ground.entries.every(({ reference }) => index.kravByReference.has(reference))) continue;
      for (const entry of firstEntries(ground).values()) {
        if (!index.kravByReference.has(entry.reference)) {
          yield { at: entry.pointer, args: { kravreferanse: entry.reference } };
        }
      }
    }
  },
};

/** KRAV_I_FLERE_TVANGSGRUNNLAG: on the entries of every ground after the first whose list names the same claim. */
export const claimInSeveralGrounds: Rule = {
  code: 'KRAV_I_FLERE_TVANGSGRUNNLAG',
  parts: partsWithReferences,
  *check(index): Generator<RuleFinding> {
    if (isEachNamedOnce(index)) return;
    for (const ground of index.tvangsgrunnlag) {
      for (const entry of firstEntries(ground).values()) {
        const { reference } = entry;
        const first = index.tvangsgrunnlagByReference.get(reference)?.[0];
        if (!first || first === ground || !index.kravByReference.has(reference)) continue;
        const earlier = first.entries.find((candidate) => candidate.reference === reference);
        yield {
          at: entry.pointer,
          args: { kravreferanse: reference },
          related: earlier ? [{ at: earlier.pointer, note: 'firstUse' }] : [],
        };
      }
    }
  },
};

/** elan/referanse-to-ganger: the same reference twice in one ground's list, for which there is no official rule. */
export const referenceTwiceInGround: Rule = {
  code: 'elan/referanse-to-ganger',
  parts: ofGrounds('innsendersKravreferanse', 'betegnelseAvTvangsgrunnlag'),
  *check(index): Generator<RuleFinding> {
    if (isEachNamedOnce(index)) return;
    for (const ground of index.tvangsgrunnlag) {
      if (ground.entries.length < 2) continue;
      const first = firstEntries(ground);
      for (const entry of first.size < ground.entries.length ? ground.entries : []) {
        const earlier = first.get(entry.reference);
        if (!earlier || earlier === entry) continue;
        yield {
          at: entry.pointer,
          args: { kravreferanse: entry.reference, grunnlag: ground.title },
          related: [{ at: earlier.pointer, note: 'firstUse' }],
        };
      }
    }
  },
};

/** Each reference of a ground's list once, where it stands first. */
const firstEntries = remembered(({ entries }: Tvangsgrunnlag): ReadonlyMap<string, ReferenceEntry> => {
  const first = new Map<string, ReferenceEntry>();
  for (const entry of entries) if (!first.has(entry.reference)) first.set(entry.reference, entry);
  return first;
});
