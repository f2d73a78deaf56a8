import type { ASTNode } from '../begjaering/tree';
import { endOf } from '../begjaering/tree';
import type { Edit } from '../edits/edits';

/** @returns whether positions are in the order of the numbers from 0 */
export function isOrdered(order: readonly number[]): boolean {
  return order.every((position, i) => position === i);
}

/**
 * Puts nodes of one list or object in another order. What stands between them, white space and commas, stays where it
 * is, so that the file keeps its style.
 * @param nodes in the order of the text
 * @param order for each place, the position of the node that goes there
 * @param textOf the text that a node gets at its new place; its own where it is left out
 * @returns an edit for each place whose text changes
 */
export function rearranged(
  text: string,
  nodes: readonly ASTNode[],
  order: readonly number[],
  textOf = (node: ASTNode): string => text.slice(node.offset, endOf(node)),
): Edit[] {
  return nodes.flatMap((place, i): Edit[] => {
    const node = nodes[order[i] ?? i];
    if (!node) return [];
    const edit = { offset: place.offset, end: endOf(place), text: textOf(node) };
    return edit.text === text.slice(edit.offset, edit.end) ? [] : [edit];
  });
}
