import type { BegjaeringDocument } from '../begjaering/document';
import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { listOf } from '../values/json';
import { propertyOf, treeOf } from '../begjaering/tree';
import type { Edit } from '../edits/edits';
import { isOrdered, rearranged } from './rearrange';

/**
 * Sorts the claims: each that relates to no other is followed by those that relate to it, these by those that relate to
 * them. Otherwise they keep their order, so that sorting again changes nothing.
 * @returns edits that exchange the texts of claims; none where they are sorted, or the text is no right JSON
 */
export function sortClaims(document: BegjaeringDocument): Edit[] {
  if (document.parsed.problems.length > 0) return [];
  const order = claimOrder(document.index);
  const root = isOrdered(order) ? undefined : treeOf(document)?.root;
  const list = root?.type === 'object' ? propertyOf(root, 'kravTilInnkreving')?.valueNode : undefined;
  return list?.type === 'array' ? rearranged(document.text, list.items, order) : [];
}

/** @returns the positions of the claims in the order in which they should stand */
function claimOrder(index: BegjaeringIndex): number[] {
  const count = listOf(index.root, 'kravTilInnkreving').length;
  const { related, children } = familiesOf(index);
  const order: number[] = [];
  const placed = new Set<number>();
  const place = (from: number): void => {
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (placed.has(next)) continue;
      placed.add(next);
      order.push(next);
      waiting.push(...(children.get(next) ?? []).toReversed());
    }
  };
  const positions = Array.from({ length: count }, (_, position) => position);
  for (const position of positions) if (!related.has(position)) place(position);
  // What is left relates to itself in a circle, or to such a claim.
  for (const position of positions) place(position);
  return order;
}

/** Claims by their positions. */
interface Families {
  /** Those that relate to another. */
  readonly related: ReadonlySet<number>;
  /** For each claim those that relate to it, in the order of the file. */
  readonly children: ReadonlyMap<number, readonly number[]>;
}

function familiesOf(index: BegjaeringIndex): Families {
  const related = new Set<number>();
  const children = new Map<number, number[]>();
  for (const krav of index.krav) {
    const parent = parentOf(krav, index);
    if (!parent) continue;
    related.add(krav.position);
    const siblings = children.get(parent.position);
    if (siblings) siblings.push(krav.position);
    else children.set(parent.position, [krav.position]);
  }
  return { related, children };
}

/** The first other claim that is named; a reference that several claims have names none of them. */
function parentOf(krav: Krav, { kravByReference }: BegjaeringIndex): Krav | undefined {
  for (const { reference } of krav.relations) {
    const [named, ...others] = kravByReference.get(reference) ?? [];
    if (named && named !== krav && others.length === 0) return named;
  }
  return undefined;
}
