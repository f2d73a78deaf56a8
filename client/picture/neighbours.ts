import { endsOf } from './edges';
import type { PlacedNode, PlacedPicture } from './placed';

/** Where the arrow keys lead from a node, by pointers; a direction in which there is nothing is left out. */
export interface Neighbours {
  readonly left?: string;
  readonly right?: string;
  readonly up?: string;
  readonly down?: string;
}

/**
 * @returns the neighbours of each node: to the left and right those at the other ends of its lines, the one at nearest
 *   height; up and down those in the same column, and between the begjæring and what is below it
 */
export function neighboursOf({
  nodes,
  edges,
}: Pick<PlacedPicture, 'nodes' | 'edges'>): Map<string, Neighbours> {
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]));
  const lefts = new Map<string, PlacedNode[]>();
  const rights = new Map<string, PlacedNode[]>();
  for (const edge of edges) {
    const [left, right] = endsOf(edge).map((pointer) => byPointer.get(pointer));
    // A party leads to the begjæring; the grounds that name it are told by its label.
    if (!left || !right || edge.kind === 'names') continue;
    listed(rights, left.pointer).push(right);
    listed(lefts, right.pointer).push(left);
  }
  const columns = neighboursInColumns(nodes);
  return new Map(
    nodes.map((node) => {
      const left = nearest(node, lefts.get(node.pointer));
      const right = nearest(node, rights.get(node.pointer));
      const sides = { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
      return [node.pointer, { ...sides, ...columns.get(node.pointer) }];
    }),
  );
}

/** @returns the nodes as they are read: first what is above, then below, column by column, each from the top */
export function readingOrder(nodes: readonly PlacedNode[]): PlacedNode[] {
  return nodes.toSorted((a, b) => rowOf(a) - rowOf(b) || a.x - b.x || a.y - b.y);
}

function rowOf({ kind }: PlacedNode): number {
  return kind === 'party' || kind === 'case' ? 0 : 1;
}

function neighboursInColumns(nodes: readonly PlacedNode[]): Map<string, Neighbours> {
  const ordered = readingOrder(nodes);
  const root = ordered.find(({ kind }) => kind === 'case');
  const first = ordered.find((node) => rowOf(node) === 1);
  return new Map(
    ordered.map((node, i) => {
      const [above, below] = [ordered[i - 1], ordered[i + 1]];
      const up = isSameColumn(node, above) ? above : rowOf(node) === 1 ? root : undefined;
      const down = isSameColumn(node, below) ? below : node === root ? first : undefined;
      return [node.pointer, { ...(up ? { up: up.pointer } : {}), ...(down ? { down: down.pointer } : {}) }];
    }),
  );
}

function isSameColumn(node: PlacedNode, other: PlacedNode | undefined): boolean {
  return other?.x === node.x && rowOf(other) === rowOf(node);
}

function listed(lists: Map<string, PlacedNode[]>, key: string): PlacedNode[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function nearest({ y }: PlacedNode, others: readonly PlacedNode[] = []): string | undefined {
  let best: PlacedNode | undefined;
  for (const other of others) {
    if (!best || Math.abs(other.y - y) < Math.abs(best.y - y)) best = other;
  }
  return best?.pointer;
}
