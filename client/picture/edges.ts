import type { PictureEdge } from '../../server/protocol/picture';

/** How edges point, seen from left to right: these name what stands to the left of whoever names it. */
const backwards: ReadonlySet<string> = new Set(['names', 'related']);

/** @returns whether an edge starts at its right end */
export function isBackwards({ kind }: PictureEdge): boolean {
  return backwards.has(kind);
}

/** @returns the pointers of an edge's left end and of its right one */
export function endsOf(edge: PictureEdge): [left: string, right: string] {
  return isBackwards(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
}

/** @returns the edges to draw: a claim that belongs to a ground by the claim that it relates to gets no line of its own */
export function withoutImplied(edges: readonly PictureEdge[]): PictureEdge[] {
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
  return edges.reduce((groups, edge) => {
    if (edge.kind !== kind) return groups;
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
    return groups;
  }, new Map<string, PictureEdge[]>());
}
