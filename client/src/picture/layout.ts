import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Picture, PictureEdge, PictureNode } from '../../../server/src/lsp/picture-protocol';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node and the rectangle that it is drawn in; `x` and `y` are of its upper left corner. */
export interface PlacedNode extends PictureNode, Point {
  readonly width: number;
  readonly height: number;
}

/** An edge and the points that it passes, from the node that it starts at. */
export interface PlacedEdge extends PictureEdge {
  readonly points: readonly Point[];
}

export interface PlacedPicture {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export const nodeWidth = 230;
export const lineHeight = 18;
export const padding = 10;
const margin = 16;

/** How edges point, seen from left to right: these name what stands to the left of whoever names it. */
const backwards: ReadonlySet<string> = new Set(['names', 'related']);

/**
 * Places the parts of a begjæring from left to right: parties, the begjæring, grounds, claims, and claims that relate to
 * those. A claim that belongs to a ground by the claim that it relates to gets no line of its own from the ground.
 */
export function layOut({ nodes, edges }: Pick<Picture, 'nodes' | 'edges'>): PlacedPicture {
  const drawn = withoutImplied(edges);
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 44, marginx: margin, marginy: margin });
  for (const node of nodes) graph.setNode(idOf(node.pointer), { width: nodeWidth, height: heightOf(node) });
  for (const edge of drawn) {
    graph.setEdge(...endsOf(edge), {});
  }
  for (const pointer of loose(nodes, drawn)) graph.setEdge(idOf(''), idOf(pointer), { minlen: 2 });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return inOrderOfFile({
    nodes: nodes.map((node) => ({ ...node, ...cornerOf(graph.node(idOf(node.pointer))) })),
    edges: drawn.map((edge) => ({ ...edge, points: pointsOf(graph, edge) })),
    width,
    height,
  });
}

/** Whether what comes first stands above or below is nothing to the library: where most is upside down, all is turned. */
function inOrderOfFile(placed: PlacedPicture): PlacedPicture {
  const { nodes, edges, height } = placed;
  const claims = nodes.filter(({ kind }) => kind === 'claim');
  const above = claims.filter(({ y }, i) => y > (claims[i - 1]?.y ?? y)).length;
  const below = claims.filter(({ y }, i) => y < (claims[i - 1]?.y ?? y)).length;
  if (above >= below) return placed;
  return {
    ...placed,
    nodes: nodes.map((node) => ({ ...node, y: height - node.y - node.height })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(({ x, y }) => ({ x, y: height - y })) })),
  };
}

function heightOf({ lines }: PictureNode): number {
  return 2 * padding + lineHeight * (1 + lines.length);
}

function cornerOf({ x = 0, y = 0, width, height }: Partial<Point> & { width: number; height: number }) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function pointsOf(graph: Graph<GraphLabel, NodeLabel, EdgeLabel>, edge: PictureEdge): Point[] {
  const points = graph.edge(...endsOf(edge)).points ?? [];
  return backwards.has(edge.kind) ? points.toReversed() : points;
}

/** The left end and the right one. */
function endsOf({ from, to, kind }: PictureEdge): [left: string, right: string] {
  return backwards.has(kind) ? [idOf(to), idOf(from)] : [idOf(from), idOf(to)];
}

/** The library takes an empty name for none. */
function idOf(pointer: string): string {
  return `#${pointer}`;
}

/** Claims that nothing leads to stand where claims stand. */
function loose(nodes: readonly PictureNode[], drawn: readonly PictureEdge[]): string[] {
  const led = new Set(drawn.map(({ kind, from, to }) => (backwards.has(kind) ? from : to)));
  return nodes.flatMap(({ kind, pointer }) => (kind === 'claim' && !led.has(pointer) ? [pointer] : []));
}

function withoutImplied(edges: readonly PictureEdge[]): PictureEdge[] {
  const related = grouped(edges, 'related', 'from');
  const implied = new Set<PictureEdge>();
  for (const ofGround of grouped(edges, 'claim', 'from').values()) {
    for (const edge of impliedIn(ofGround, related)) implied.add(edge);
  }
  return edges.filter((edge) => !implied.has(edge));
}

/** A claim's line is left out where a way of relations within the ground leads to a claim that has one. */
function impliedIn(
  ofGround: readonly PictureEdge[],
  related: ReadonlyMap<string, readonly PictureEdge[]>,
): PictureEdge[] {
  const claims = new Set(ofGround.map(({ to }) => to));
  const within = [...claims].flatMap((claim) => related.get(claim) ?? []).filter(({ to }) => claims.has(to));
  const relating = new Set(within.map(({ from }) => from));
  const direct = new Set([...claims].filter((claim) => !relating.has(claim)));
  const relatingTo = grouped(within, 'related', 'to');
  const reached = new Set(direct);
  // A set gives what is added to it while it is gone through, too.
  for (const pointer of reached) for (const { from } of relatingTo.get(pointer) ?? []) reached.add(from);
  return ofGround.filter(({ to }) => reached.has(to) && !direct.has(to));
}

function grouped(
  edges: readonly PictureEdge[],
  kind: PictureEdge['kind'],
  end: 'from' | 'to',
): Map<string, PictureEdge[]> {
  const groups = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    if (edge.kind !== kind) continue;
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}
