import type { BegjaeringIndex, ReferenceEntry, Tvangsgrunnlag } from '../../begjaering/index';
import type { Pointer } from '../../begjaering/pointer';
import { groundsOf } from '../../rules/references/relation';
import type { Operation } from '../../edits/edits';
import type { FixProposal, FixProvider } from '../fix';
import { bestReferences, entryAt, groundAt, groundLabel, unnamedClaims } from './lookup';
import { gathered, listOf, relatedThrough } from './move';

/** Fixes of what is wrong with an entry of a ground's list. */
export const groundFixes: readonly FixProvider[] = [
  {
    codes: ['TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (!found) return;
      const same = found.ground.entries.filter(({ reference }) => reference === found.entry.reference);
      yield* nameUnusedClaim(index, found, same);
      yield removeEntries(found, same);
      if (found.ground.entries.length === same.length) yield removeGround(index, found.ground);
    },
  },
  {
    codes: ['KRAV_I_FLERE_TVANGSGRUNNLAG'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (!found) return;
      const grounds = groundsOf(index, found.entry.reference);
      for (const ground of grounds) yield keepInGround(index, ground, found.entry);
    },
  },
  {
    codes: ['elan/tom-liste'],
    *propose(data, { index }) {
      const ground = groundAt(index, data.at);
      if (!ground || listOf(ground) !== data.at) return;
      const values = unnamedClaims(index);
      const operations = [{ kind: 'append', at: data.at, values } as const];
      if (values.length > 0) yield { id: 'nameUnnamedClaims', args: { krav: values.join(', ') }, operations };
      yield removeGround(index, ground);
    },
  },
  {
    codes: ['elan/referanse-to-ganger'],
    *propose(data, { index }) {
      const found = listedAt(index, data.at);
      if (found) yield { ...removeEntries(found, [found.entry]), preferred: true };
    },
  },
];

interface FoundEntry {
  readonly ground: Tvangsgrunnlag;
  readonly entry: ReferenceEntry;
}

function listedAt(index: BegjaeringIndex, pointer: Pointer): FoundEntry | undefined {
  const ground = groundAt(index, pointer);
  const entry = ground && entryAt(ground.entries, pointer);
  return entry ? { ground, entry } : undefined;
}

/** Where the same wrong reference stands several times, the first becomes the right one and the others go. */
function* nameUnusedClaim(
  index: BegjaeringIndex,
  { ground, entry }: FoundEntry,
  same: readonly ReferenceEntry[],
): Generator<FixProposal> {
  const positions = same.filter((other) => other !== entry).map((other) => other.position);
  const others: Operation[] = positions.length > 0 ? [{ kind: 'remove', at: listOf(ground), positions }] : [];
  for (const [position, referanse] of bestReferences(entry.reference, unnamedClaims(index)).entries()) {
    yield {
      id: 'useReference',
      args: { referanse },
      operations: [{ kind: 'replace', at: entry.pointer, value: referanse }, ...others],
      preferred: position === 0,
    };
  }
}

function removeEntries({ ground, entry }: FoundEntry, entries: readonly ReferenceEntry[]): FixProposal {
  const positions = entries.map(({ position }) => position);
  const operations = [{ kind: 'remove', at: listOf(ground), positions } as const];
  return { id: 'removeEntry', args: { referanse: entry.reference }, operations };
}

function removeGround(index: BegjaeringIndex, ground: Tvangsgrunnlag): FixProposal {
  return {
    id: 'removeGround',
    args: { grunnlag: groundLabel(index, ground) },
    operations: [{ kind: 'remove', at: ground.pointer }],
  };
}

/** What is related to the claim in the other grounds comes along; else the relations would lead out of the ground. */
function keepInGround(
  index: BegjaeringIndex,
  kept: Tvangsgrunnlag,
  { reference }: ReferenceEntry,
): FixProposal {
  const { operations, emptied } = gathered(index, relatedThrough(index, reference), kept);
  const args = { grunnlag: groundLabel(index, kept) };
  if (emptied === '') return { id: 'keepInGround', args, operations };
  return { id: 'keepInGroundEmptying', args: { ...args, tomt: emptied }, operations };
}
