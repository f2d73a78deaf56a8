import type { PlacedNode, PlacedPicture } from './layout';

/** Where the arrow keys lead from a node, by pointers; a direction in which there is nothing is left out. */
export interface Neighbours {
  readonly left?: string;
  readonly right?: string;
  readonly up?: string;
  readonly down?: string;
}

/**
 * @returns the neighbours of each node: to the left and right those at the other ends of its lines, the one at nearest
 *   height; up and down those in the same column
 */
export function neighboursOf({ nodes, edges }: PlacedPicture): Map<string, Neighbours> {
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]));
  const joined = new Map<string, PlacedNode[]>(nodes.map(({ pointer }) => [pointer, []]));
  for (const { from, to } of edges) {
    const [start, end] = [byPointer.get(from), byPointer.get(to)];
    if (!start || !end) continue;
    joined.get(from)?.push(end);
    joined.get(to)?.push(start);
  }
  const columns = neighboursInColumns(nodes);
  return new Map(
    nodes.map((node) => {
      const others = joined.get(node.pointer) ?? [];
      const left = nearest(
        node,
        others.filter(({ x }) => x < node.x),
      );
      const right = nearest(
        node,
        others.filter(({ x }) => x > node.x),
      );
      return [
        node.pointer,
        {
          ...(left === undefined ? {} : { left }),
          ...(right === undefined ? {} : { right }),
          ...columns.get(node.pointer),
        },
      ];
    }),
  );
}

/** @returns the pointers of the nodes as they are read: column by column, each from the top */
export function readingOrder(nodes: readonly PlacedNode[]): PlacedNode[] {
  return nodes.toSorted((a, b) => a.x - b.x || a.y - b.y);
}

function neighboursInColumns(nodes: readonly PlacedNode[]): Map<string, Neighbours> {
  const ordered = readingOrder(nodes);
  const inColumn = (node: PlacedNode, other: PlacedNode | undefined): other is PlacedNode =>
    other?.x === node.x;
  return new Map(
    ordered.map((node, i) => {
      const [above, below] = [ordered[i - 1], ordered[i + 1]];
      return [
        node.pointer,
        {
          ...(inColumn(node, above) ? { up: above.pointer } : {}),
          ...(inColumn(node, below) ? { down: below.pointer } : {}),
        },
      ];
    }),
  );
}

function nearest({ y }: PlacedNode, others: readonly PlacedNode[]): string | undefined {
  let best: PlacedNode | undefined;
  for (const other of others) {
    if (!best || Math.abs(other.y - y) < Math.abs(best.y - y)) best = other;
  }
  return best?.pointer;
}
