import type { BegjaeringIndex, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import type { Operation } from '../../edits/edits';
import type { FixProposal } from '../fix';
import { groundLabel, positionsOf } from './lookup';
import { groundsOf } from '../../rules/references/relation';
import { append } from '../../values/groups';

/**
 * Moves a claim from its ground to another, together with the claims of its ground that are related to it.
 * @param stays the claim that the move is made for: what is related only through it stays where it is
 */
export function moveProposal(
  index: BegjaeringIndex,
  reference: string,
  ground: Tvangsgrunnlag,
  stays: string,
): FixProposal {
  const { operations, emptied } = gathered(index, relatedThrough(index, reference, stays), ground);
  const args = { krav: reference, grunnlag: groundLabel(index, ground) };
  if (emptied === '') return { id: 'moveClaimToGround', args, operations };
  return { id: 'moveClaimEmptying', args: { ...args, tomt: emptied }, operations };
}

/** What brings claims into one ground, and what titles call the grounds that are empty then and go away. */
interface Gathering {
  readonly operations: readonly Operation[];
  readonly emptied: string;
}

/** Brings claims into one ground and takes them out of all others. */
export function gathered(
  index: BegjaeringIndex,
  references: ReadonlySet<string>,
  ground: Tvangsgrunnlag,
): Gathering {
  const losing = index.tvangsgrunnlag
    .filter((other) => other !== ground)
    .map((other) => ({ other, positions: positionsOf(other.entries, references) }))
    .filter(({ positions }) => positions.length > 0);
  const emptied = losing.filter(({ other, positions }) => positions.length === other.entries.length);
  const operations: Operation[] = losing
    .filter((loss) => !emptied.includes(loss))
    .map(({ other, positions }) => ({ kind: 'remove', at: listOf(other), positions }));
  if (emptied.length > 0) {
    const positions = emptied.map(({ other }) => other.position);
    operations.push({ kind: 'remove', at: '/begjaeringensTvangsgrunnlag', positions });
  }
  const present = new Set(ground.entries.map(({ reference }) => reference));
  const values = [...references].filter((reference) => !present.has(reference));
  if (values.length > 0) operations.push({ kind: 'append', at: listOf(ground), values });
  return { operations, emptied: emptied.map(({ other }) => groundLabel(index, other)).join(', ') };
}

/** The pointer to a ground's list of references. */
export const listOf = (ground: Tvangsgrunnlag): string => below(ground.pointer, 'innsendersKravreferanse');

/** @returns the claim and those of its grounds that are related to it, directly or through others than one that stays */
export function relatedThrough(index: BegjaeringIndex, reference: string, stays?: string): Set<string> {
  const grounds = groundsOf(index, reference);
  const inGround = new Set(grounds.flatMap((ground) => ground.entries.map((entry) => entry.reference)));
  const neighbours = neighboursOf(index);
  const reached = new Set([reference]);
  for (const next of reached) {
    for (const neighbour of neighbours.get(next) ?? []) {
      if (neighbour !== stays && inGround.has(neighbour)) reached.add(neighbour);
    }
  }
  return reached;
}

/** Which references are related to each, in either direction. */
function neighboursOf(index: BegjaeringIndex): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const krav of index.krav) {
    for (const { reference } of krav.relations) {
      if (krav.reference === undefined) continue;
      append(neighbours, krav.reference, reference);
      append(neighbours, reference, krav.reference);
    }
  }
  return neighbours;
}
