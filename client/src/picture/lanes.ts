import type { PictureEdge } from '../../../server/src/lsp/picture-protocol';
import { endsOf, isBackwards } from './edges';
import type { DrawnNode } from './fold';
import { lowest, type PlacedEdge, type PlacedNode, type PlacedPicture, type Point } from './placed';

export const margin = 12;
/** Between lines that run beside each other. */
export const lane = 8;
/** The parties that are named get a lane each, as far as there is room. */
const mostLanes = 5;
/** Between a ground and the lane of the lines to its claims; those of grounds beside each other are not the same. */
const claimLanes = [12, 18, 24];
const betweenGrounds = 12;

/** @returns whether a node stands above the grounds and claims */
export function isAbove({ kind }: DrawnNode): boolean {
  return kind === 'case' || kind === 'party';
}

/** @returns the lane of each party that is named by a ground; the first lane of all is the begjæring's */
export function lanesOf(edges: readonly PictureEdge[]): Map<string, number> {
  const named = [...new Set(edges.flatMap(({ kind, to }) => (kind === 'names' ? [to] : [])))];
  return new Map(named.slice(0, mostLanes).map((pointer, i) => [pointer, i + 1]));
}

/** @returns the lines from what is above to the grounds: out, along the top, down its lane, and in */
export function down(
  edges: readonly PictureEdge[],
  nodes: ReadonlyMap<string, PlacedNode>,
  lanes: ReadonlyMap<string, number>,
  top: number,
): PlacedEdge[] {
  return edges.flatMap((edge) => {
    const [from, to] = endsOf(edge).map((pointer) => nodes.get(pointer));
    if (!from || !to || !isAbove(from) || isAbove(to)) return [];
    const own = from.kind === 'case' ? 0 : (lanes.get(from.pointer) ?? mostLanes);
    const [x, y] = [margin + own * lane, top + lane + own * lane];
    const height = to.y + to.height / 2 + (from.kind === 'case' ? 0 : own * 2 + 2);
    const points = [...out(from, own, y), { x, y }, { x, y: height }, { x: to.x, y: height }];
    return [{ ...edge, points: isBackwards(edge) ? points.toReversed() : points }];
  });
}

function out({ kind, x, y, width, height }: PlacedNode, own: number, channel: number): Point[] {
  if (kind === 'case')
    return [
      { x: x + width / 2, y: y + height },
      { x: x + width / 2, y: channel },
    ];
  const [side, middle] = [x - own * 3 - 2, y + height / 2];
  return [
    { x, y: middle },
    { x: side, y: middle },
    { x: side, y: channel },
  ];
}

/** Has each ground stand beside the first of its claims, so that it is read before them. */
export function besideFirstClaims({ nodes, edges }: PlacedPicture): Pick<PlacedPicture, 'nodes' | 'edges'> {
  const left = lowest(nodes.map(({ x }) => x));
  const next = lowest(nodes.flatMap(({ x }) => (x > left ? [x] : [])));
  const claims = new Map(nodes.flatMap((node) => (node.x === next ? [[node.pointer, node]] : [])));
  const firsts = new Map<string, number>();
  for (const { from, to, kind } of edges) {
    const y = kind === 'claim' ? claims.get(to)?.y : undefined;
    if (y !== undefined) firsts.set(from, Math.min(y, firsts.get(from) ?? y));
  }
  const top = (node: PlacedNode): number => firsts.get(node.pointer) ?? node.y;
  const grounds = new Map<string, PlacedNode & { readonly lane: number }>();
  let free = -Infinity;
  for (const node of nodes.filter(({ x }) => x === left).toSorted((a, b) => top(a) - top(b))) {
    const ground = { ...node, y: Math.max(free, top(node)) };
    const ownLane = claimLanes[grounds.size % claimLanes.length] ?? 0;
    grounds.set(node.pointer, { ...ground, lane: ground.x + ground.width + ownLane });
    free = ground.y + ground.height + betweenGrounds;
  }
  return {
    nodes: nodes.map((node) => ({ ...node, y: grounds.get(node.pointer)?.y ?? node.y })),
    edges: edges.map((edge) => {
      const [ground, claim] = [grounds.get(edge.from), claims.get(edge.to)];
      if (!ground || edge.kind !== 'claim') return edge;
      const start = { x: ground.x + ground.width, y: ground.y + ground.height / 2 };
      return {
        ...edge,
        points: claim ? across(start, ground.lane, claim) : [start, ...edge.points.slice(1)],
      };
    }),
  };
}

function across(start: Point, x: number, claim: PlacedNode): Point[] {
  const y = claim.y + claim.height / 2;
  return [start, { x, y: start.y }, { x, y }, { x: claim.x, y }];
}
