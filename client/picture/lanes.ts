import type { PictureEdge } from '../../server/protocol/picture';
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
  const grounds = new Map(
    groundsBeside(
      nodes.filter(({ x }) => x === left),
      firstClaims(edges, claims),
    ).map((ground, i) => [ground.pointer, { ...ground, lane: claimLanes[i % claimLanes.length] ?? lane }]),
  );
  return {
    nodes: nodes.map((node) => ({ ...node, y: grounds.get(node.pointer)?.y ?? node.y })),
    edges: edges.map((edge) => {
      const ground = grounds.get(edge.from);
      return ground && edge.kind === 'claim' ? toClaim(edge, ground, claims.get(edge.to)) : edge;
    }),
  };
}

/** @returns the height of the first claim of each ground, of those in the column beside */
function firstClaims(
  edges: readonly PlacedEdge[],
  claims: ReadonlyMap<string, PlacedNode>,
): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { from, to, kind } of edges) {
    const y = kind === 'claim' ? claims.get(to)?.y : undefined;
    if (y !== undefined) firsts.set(from, Math.min(y, firsts.get(from) ?? y));
  }
  return firsts;
}

/** Not over each other, even if that leaves one below its first claim. */
function groundsBeside(grounds: readonly PlacedNode[], firsts: ReadonlyMap<string, number>): PlacedNode[] {
  const top = (node: PlacedNode): number => firsts.get(node.pointer) ?? node.y;
  let free = -Infinity;
  return grounds
    .toSorted((a, b) => top(a) - top(b))
    .map((ground) => {
      const y = Math.max(free, top(ground));
      free = y + ground.height + betweenGrounds;
      return { ...ground, y };
    });
}

/** Claims in a further column keep the way that was found between those before them. */
function toClaim(
  edge: PlacedEdge,
  ground: PlacedNode & { readonly lane: number },
  beside: PlacedNode | undefined,
): PlacedEdge {
  const start = { x: ground.x + ground.width, y: ground.y + ground.height / 2 };
  const [, , turn = start, ...further] = edge.points;
  const y = beside ? beside.y + beside.height / 2 : turn.y;
  const rest = beside ? [{ x: beside.x, y }] : further;
  return { ...edge, points: [...along(start, start.x + ground.lane, y), ...rest] };
}

function along(start: Point, x: number, y: number): Point[] {
  return [start, { x, y: start.y }, { x, y }];
}
