import type { Picture, PictureEdge, PictureNode, PictureNodeKind } from '../../server/protocol/picture';
import type { PictureWords } from './words';

/** A node of the picture, or one that stands for many which are not drawn. */
export interface DrawnNode extends Omit<PictureNode, 'kind'> {
  readonly kind: PictureNodeKind | 'rest';
}

/** What is drawn of a picture. */
export interface FoldedPicture {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly PictureEdge[];
  /** The node that is drawn in the place of one that is not, by pointers. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** How many claims are drawn, and how many there are. */
  readonly claims: { readonly drawn: number; readonly all: number };
}

/** What somebody has asked to see. */
export interface Wanted {
  readonly all: boolean;
  /** The nodes that stood for others, and whose others are wanted; by pointers. */
  readonly opened: ReadonlySet<string>;
  /** Where the cursor is. */
  readonly cursor?: string | undefined;
}

/** More parts than these nobody looks through, and drawing them takes longer than a pause in typing. */
export const mostDrawn = 300;
const mostGrounds = 60;

/** The pointer of the node that stands for grounds. */
export const groundsLeft = '#grounds';
const worstFirst = ['error', 'warning', 'information', 'hint'] as const;

/**
 * Leaves out most of a picture that is too large to be looked at. Those with problems, and the one that the cursor is in,
 * are drawn before others; one node at each ground stands for the claims that are left out.
 */
export function folded(
  { nodes, edges }: Pick<Picture, 'nodes' | 'edges'>,
  wanted: Wanted,
  words: Pick<PictureWords, 'rest'>,
): FoldedPicture {
  const claims = nodes.filter(({ kind }) => kind === 'claim');
  const grounds = nodes.filter(({ kind }) => kind === 'ground');
  if (wanted.all || claims.length + grounds.length <= mostDrawn) {
    return { nodes, edges, standsFor: new Map(), claims: { drawn: claims.length, all: claims.length } };
  }
  const groundOf = groundsOfClaims(edges);
  const leftGrounds = wanted.opened.has(groundsLeft)
    ? []
    : leftOut(grounds, mostGrounds, [groundOf.get(wanted.cursor ?? ''), wanted.cursor]);
  const rests = leftClaims(claims, groundOf, new Set(leftGrounds.map(({ pointer }) => pointer)), wanted);
  const { open, claims: claimsTitle, grounds: groundsTitle } = words.rest;
  const drawnInstead = [...rests].map(([ground, left]) => {
    if (ground !== groundsLeft) return restOf(`${ground}#rest`, left, claimsTitle(left.length), open);
    const title = groundsTitle(leftGrounds.length, left.length);
    return restOf(groundsLeft, [...leftGrounds, ...left], title, open);
  });
  return without({ nodes, edges }, drawnInstead, claims.length);
}

interface Rest {
  readonly node: DrawnNode;
  readonly left: readonly PictureNode[];
}

function restOf(pointer: string, left: readonly PictureNode[], title: string, line: string): Rest {
  const { start, end } = left[0]?.range ?? {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  };
  const severity = worstFirst.find((each) => left.some((node) => node.severity === each));
  const problems = left.toSorted((a, b) => rank(a) - rank(b)).flatMap((node) => node.problems);
  const node: DrawnNode = { pointer, kind: 'rest', title, lines: [line], range: { start, end }, problems };
  return { node: severity ? { ...node, severity } : node, left };
}

function without(
  { nodes, edges }: Pick<Picture, 'nodes' | 'edges'>,
  rests: readonly Rest[],
  all: number,
): FoldedPicture {
  const standsFor = new Map(
    rests.flatMap(({ node, left }) => left.map((each): [string, string] => [each.pointer, node.pointer])),
  );
  const drawn = nodes.filter(({ pointer }) => !standsFor.has(pointer));
  return {
    nodes: [...drawn, ...rests.map(({ node }) => node)],
    edges: [
      ...edges.filter(({ from, to }) => !standsFor.has(from) && !standsFor.has(to)),
      ...rests.flatMap(({ node }) => edgeTo(node.pointer)),
    ],
    standsFor,
    claims: { drawn: drawn.filter(({ kind }) => kind === 'claim').length, all },
  };
}

/** Claims in no ground hang on nothing, and so does what stands for them. */
function edgeTo(rest: string): PictureEdge[] {
  if (rest === groundsLeft) return [{ from: '', to: rest, kind: 'ground' }];
  const from = rest.slice(0, -'#rest'.length);
  return from === '' ? [] : [{ from, to: rest, kind: 'claim' }];
}

/** @returns the claims that are left out, by the first ground that each rests on; '' for those in none */
function leftClaims(
  claims: readonly PictureNode[],
  groundOf: ReadonlyMap<string, string>,
  leftGrounds: ReadonlySet<string>,
  { opened, cursor }: Wanted,
): Map<string, readonly PictureNode[]> {
  const groups = new Map<string, PictureNode[]>();
  for (const claim of claims) {
    const ground = groundOf.get(claim.pointer) ?? '';
    const key = leftGrounds.has(ground) ? groundsLeft : ground;
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(claim);
  }
  const left = new Map<string, readonly PictureNode[]>();
  if (leftGrounds.size > 0) left.set(groundsLeft, groups.get(groundsLeft) ?? []);
  groups.delete(groundsLeft);
  let [room, groupsToCome] = [mostDrawn, groups.size];
  // The small ones first: what they do not need is for the large ones.
  for (const [ground, group] of [...groups].toSorted(([, a], [, b]) => a.length - b.length)) {
    const share = Math.max(3, Math.floor(room / groupsToCome--));
    const out = opened.has(`${ground}#rest`) ? [] : leftOut(group, share, [cursor]);
    if (out.length > 0) left.set(ground, out);
    room -= Math.min(share, group.length);
  }
  return left;
}

/** One alone is drawn rather than something in its place. */
function leftOut(
  nodes: readonly PictureNode[],
  most: number,
  wanted: readonly (string | undefined)[],
): readonly PictureNode[] {
  if (nodes.length <= most + 1) return [];
  const before = (node: PictureNode): number => (wanted.includes(node.pointer) ? -1 : rank(node));
  const left = new Set(nodes.toSorted((a, b) => before(a) - before(b)).slice(most));
  return nodes.filter((node) => left.has(node));
}

function rank({ severity }: PictureNode): number {
  return severity ? worstFirst.indexOf(severity) : worstFirst.length;
}

function groundsOfClaims(edges: readonly PictureEdge[]): Map<string, string> {
  const grounds = new Map<string, string>();
  for (const { kind, from, to } of edges) {
    if (kind === 'claim' && !grounds.has(to)) grounds.set(to, from);
  }
  return grounds;
}
