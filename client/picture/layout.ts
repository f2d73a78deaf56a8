import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { PictureEdge } from '../../server/protocol/picture';
import { endsOf, isBackwards, withoutImplied } from './edges';
import { besideFirstClaims, down, isAbove, lane, lanesOf, margin } from './lanes';
import { groundsLeft, type DrawnNode, type FoldedPicture } from './fold';
import { heightOf, nodeWidth } from './node-text';
import { lowest, type PlacedEdge, type PlacedNode, type PlacedPicture, type Point } from './placed';

type Parts = Pick<FoldedPicture, 'nodes' | 'edges'>;

/**
 * Places the parts of a begjæring so that they fit beside a text: parties and the begjæring above, and below them, from
 * left to right, grounds, claims, and claims that relate to those. Lines from above come down to the left of the grounds.
 */
export function layOut({ nodes, edges }: Parts): PlacedPicture {
  const drawn = withoutImplied(edges);
  const kept = new Set(nodes.filter(isAbove).map(({ pointer }) => pointer));
  const within = drawn.filter((edge) => kept.has(edge.from) === kept.has(edge.to));
  const head = placed({
    nodes: nodes.filter(isAbove),
    edges: within.filter(({ from }) => kept.has(from)),
  });
  const body = grounded(
    placed({
      nodes: nodes.filter((node) => !isAbove(node)),
      edges: within.filter(({ from }) => !kept.has(from)),
    }),
  );
  const lanes = lanesOf(drawn);
  const indent = margin + (lanes.size + 1) * lane + lane;
  const channel = body.nodes.length === 0 ? 0 : (lanes.size + 1) * lane + 2 * lane;
  const above = moved(head, { x: indent, y: margin });
  const below = moved(body, { x: indent, y: margin + head.height + channel });
  const all = [...above.nodes, ...below.nodes];
  const byPointer = new Map(all.map((node) => [node.pointer, node]));
  const top = margin + head.height;
  return {
    nodes: nodes.flatMap(({ pointer }) => byPointer.get(pointer) ?? []),
    edges: [...above.edges, ...below.edges, ...down(drawn, byPointer, lanes, top)],
    width: indent + Math.max(head.width, body.width) + margin,
    height: below.nodes.length === 0 ? top + margin : top + channel + body.height + margin,
  };
}

/** @returns a part of the picture from left to right, at the origin */
function placed({ nodes, edges }: Parts): PlacedPicture {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 36 });
  for (const node of nodes) graph.setNode(idOf(node.pointer), { width: nodeWidth, height: heightOf(node) });
  for (const edge of edges) graph.setEdge(...idsOf(edge), {});
  graph.setNode(origin, { width: 0, height: 0 });
  for (const { kind, pointer } of nodes)
    if (kind === 'ground' || pointer === groundsLeft) graph.setEdge(origin, idOf(pointer), { weight: heavy });
  for (const pointer of loose(nodes, edges)) graph.setEdge(origin, idOf(pointer), { minlen: 2 });
  layout(graph);
  const corners = nodes.map((node) => ({ ...node, ...cornerOf(graph.node(idOf(node.pointer))) }));
  return atOrigin(
    corners,
    edges.map((edge) => ({ ...edge, points: pointsOf(graph, edge) })),
  );
}

/** As much as to keep grounds in their column, whatever draws them to their claims. */
const heavy = 10;

/** Is drawn nowhere, and stands to the left of everything. */
const origin = 'origin';

/** The library takes an empty name for none. */
function idOf(pointer: string): string {
  return `#${pointer}`;
}

function idsOf(edge: PictureEdge): [left: string, right: string] {
  const [left, right] = endsOf(edge);
  return [idOf(left), idOf(right)];
}

/** Claims that nothing leads to stand where claims stand. */
function loose(nodes: readonly DrawnNode[], edges: readonly PictureEdge[]): string[] {
  const led = new Set(edges.map((edge) => endsOf(edge)[1]));
  const isClaim = ({ kind, pointer }: DrawnNode): boolean =>
    kind === 'claim' || (kind === 'rest' && pointer !== groundsLeft);
  return nodes.flatMap((node) => (isClaim(node) && !led.has(node.pointer) ? [node.pointer] : []));
}

function cornerOf({ x = 0, y = 0, width, height }: Partial<Point> & { width: number; height: number }) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** From the middle of a side to the middle of a side, and level there, so that nothing above or below is crossed. */
function pointsOf(graph: Graph<GraphLabel, NodeLabel, EdgeLabel>, edge: PictureEdge): Point[] {
  const [left, right] = idsOf(edge);
  const [from, to] = [graph.node(left), graph.node(right)];
  // Relations in a circle lead back.
  const side = Math.sign((to.x ?? 0) - (from.x ?? 0)) / 2;
  const start = { x: (from.x ?? 0) + side * from.width, y: from.y ?? 0 };
  const end = { x: (to.x ?? 0) - side * to.width, y: to.y ?? 0 };
  const between = graph.edge(left, right).points?.slice(1, -1) ?? [];
  const [first = start, last = end] = [between.at(0), between.at(-1)];
  const passed = between.length > 1 ? between : [];
  const level = [{ x: first.x, y: start.y }, ...passed, { x: last.x, y: end.y }];
  return isBackwards(edge) ? [end, ...level.toReversed(), start] : [start, ...level, end];
}

function atOrigin(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): PlacedPicture {
  if (nodes.length === 0) return { nodes, edges, width: 0, height: 0 };
  const points = edges.flatMap((edge) => edge.points);
  const [left, up] = [lowest(nodes.map(({ x }) => x)), lowest([...nodes, ...points].map(({ y }) => y))];
  const right = -lowest(nodes.map(({ x, width }) => -x - width));
  const bottom = -lowest([...nodes.map(({ y, height }) => -y - height), ...points.map(({ y }) => -y)]);
  return moved({ nodes, edges, width: right - left, height: bottom - up }, { x: -left, y: -up });
}

function moved(picture: PlacedPicture, by: Point): PlacedPicture {
  const move = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return {
    ...picture,
    nodes: picture.nodes.map(move),
    edges: picture.edges.map((edge) => ({ ...edge, points: edge.points.map(move) })),
  };
}

function grounded(body: PlacedPicture): PlacedPicture {
  const { nodes, edges } = besideFirstClaims(inOrderOfFile(body));
  return atOrigin(nodes, edges);
}

/** Whether what comes first stands above or below is nothing to the library: where most is upside down, all is turned. */
function inOrderOfFile(picture: PlacedPicture): PlacedPicture {
  const { nodes, edges, height } = picture;
  const claims = nodes.filter(({ kind }) => kind === 'claim');
  const above = claims.filter(({ y }, i) => y > (claims[i - 1]?.y ?? y)).length;
  const below = claims.filter(({ y }, i) => y < (claims[i - 1]?.y ?? y)).length;
  if (above >= below) return picture;
  return {
    ...picture,
    nodes: nodes.map((node) => ({ ...node, y: height - node.y - node.height })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(({ x, y }) => ({ x, y: height - y })) })),
  };
}
