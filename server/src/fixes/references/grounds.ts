import type { BegjaeringIndex, ReferenceEntry, Tvangsgrunnlag } from '../../begjaering/index';
import type { Pointer } from '../../begjaering/pointer';
import { groundsOf } from '../../rules/references/relation';
import type { Operation } from '../edits';
import type { FixProposal, FixProvider } from '../fix';
import { bestReferences, entryAt, groundAt, groundLabel, positionsOf } from './lookup';
import { listOf } from './move';

/** Fixes of what is wrong with an entry of a ground's list. */
export const groundFixes: readonly FixProvider[] = [
  {
    codes: ['TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (!found) return;
      yield* nameUnusedClaim(index, found.entry);
      yield removeEntry(found.entry);
      if (found.ground.entries.length === 1) yield removeGround(index, found.ground);
    },
  },
  {
    codes: ['KRAV_I_FLERE_TVANGSGRUNNLAG'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (!found) return;
      const grounds = groundsOf(index, found.entry.reference);
      for (const ground of grounds) yield keepInGround(index, ground, grounds, found.entry);
      const alone = [found.ground, ...grounds].filter(({ entries }) => entries.length === 1);
      for (const ground of new Set(alone)) yield removeGround(index, ground);
    },
  },
  {
    codes: ['elan/referanse-to-ganger'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (found) yield { ...removeEntry(found.entry), preferred: true };
    },
  },
];

function listedAt(
  index: BegjaeringIndex,
  pointer: Pointer,
): { ground: Tvangsgrunnlag; entry: ReferenceEntry } | undefined {
  const ground = groundAt(index, pointer);
  const entry = ground && entryAt(ground.entries, pointer);
  return entry ? { ground, entry } : undefined;
}

function* nameUnusedClaim(index: BegjaeringIndex, entry: ReferenceEntry): Generator<FixProposal> {
  const unused = [...index.kravByReference.keys()].filter((r) => !index.tvangsgrunnlagByReference.has(r));
  for (const [position, referanse] of bestReferences(entry.reference, unused).entries()) {
    yield {
      id: 'useReference',
      args: { referanse },
      operations: [{ kind: 'replace', at: entry.pointer, value: referanse }],
      preferred: position === 0,
    };
  }
}

function removeEntry({ reference, pointer }: ReferenceEntry): FixProposal {
  return { id: 'removeEntry', args: { referanse: reference }, operations: [{ kind: 'remove', at: pointer }] };
}

function removeGround(index: BegjaeringIndex, ground: Tvangsgrunnlag): FixProposal {
  return {
    id: 'removeGround',
    args: { grunnlag: groundLabel(index, ground) },
    operations: [{ kind: 'remove', at: ground.pointer }],
  };
}

function keepInGround(
  index: BegjaeringIndex,
  kept: Tvangsgrunnlag,
  grounds: readonly Tvangsgrunnlag[],
  { reference }: ReferenceEntry,
): FixProposal {
  const operations: Operation[] = grounds
    .filter((ground) => ground !== kept)
    .map((ground) => ({
      kind: 'remove',
      at: listOf(ground),
      positions: positionsOf(ground.entries, new Set([reference])),
    }));
  return { id: 'keepInGround', args: { grunnlag: groundLabel(index, kept) }, operations };
}
