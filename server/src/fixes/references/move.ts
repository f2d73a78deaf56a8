import type { BegjaeringIndex, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import type { Operation } from '../edits';
import type { FixProposal } from '../fix';
import { groundLabel, positionsOf } from './lookup';
import { groundsOf } from '../../rules/references/relation';

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
  const moved = relatedThrough(index, reference, stays);
  const operations: Operation[] = index.tvangsgrunnlag
    .filter((other) => other !== ground)
    .map((other) => ({ list: listOf(other), positions: positionsOf(other.entries, moved) }))
    .filter(({ positions }) => positions.length > 0)
    .map(({ list, positions }) => ({ kind: 'remove', at: list, positions }));
  operations.push({ kind: 'append', at: listOf(ground), values: [...moved] });
  return {
    id: 'moveClaimToGround',
    args: { krav: reference, grunnlag: groundLabel(index, ground) },
    operations,
  };
}

/** The pointer to a ground's list of references. */
export const listOf = (ground: Tvangsgrunnlag): string => below(ground.pointer, 'innsendersKravreferanse');

function relatedThrough(index: BegjaeringIndex, reference: string, stays: string): Set<string> {
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
  const connect = (from: string, to: string): void => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  };
  for (const krav of index.krav) {
    for (const { reference } of krav.relations) {
      if (krav.reference === undefined) continue;
      connect(krav.reference, reference);
      connect(reference, krav.reference);
    }
  }
  return neighbours;
}
