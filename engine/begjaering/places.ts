import type { BegjaeringDocument } from './document';
import type { Place } from './locate';
import type { Pointer } from './pointer';
import { endOf, nodeAt, treeOf, type ASTNode } from './tree';

/**
 * Finds the places of pointers also while the text is broken, as features do that are used while somebody types.
 * @returns the places of those that were found; none in a text that is broken and nested too deep
 */
export function placesIn(
  document: BegjaeringDocument,
  pointers: Iterable<Pointer>,
): ReadonlyMap<Pointer, Place> {
  if (document.parsed.whole) return document.locate(pointers);
  const tree = treeOf(document);
  const places = new Map<Pointer, Place>();
  if (!tree) return places;
  for (const pointer of pointers) {
    const node = nodeAt(tree, pointer);
    if (node) places.set(pointer, placeOf(node));
  }
  return places;
}

function placeOf(node: ASTNode): Place {
  const value = { offset: node.offset, end: endOf(node) };
  if (node.parent?.type !== 'property') return { value };
  const { keyNode } = node.parent;
  return { value, key: { offset: keyNode.offset, end: endOf(keyNode) } };
}
