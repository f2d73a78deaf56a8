import type { Picture, PictureEdgeKind, PictureNode, PictureNodeKind } from '../../engine/features/picture';
import type { Severity } from '../../engine/findings/findings';

export type {
  Picture,
  PictureEdge,
  PictureEdgeKind,
  PictureNode,
  PictureNodeKind,
} from '../../engine/features/picture';

/** A request from a client: {@link PictureParams} → {@link PictureMessage}, or null where the file is no begjæring. */
export const pictureMethod = 'elan/picture';

export interface PictureParams {
  readonly uri: string;
}

/** A node on its way: its range stands as four numbers, line and character of its start and of its end. */
type NodeMessage = readonly [
  pointer: string,
  kind: PictureNodeKind,
  title: string,
  lines: readonly string[],
  range: readonly [number, number, number, number],
  problems?: readonly string[],
  severity?: Severity,
];

/**
 * A picture on its way, in which names of properties and pointers do not stand again and again: of a large file most of it would
 * be that. The ends of edges are the places of nodes.
 */
export interface PictureMessage {
  readonly version: number;
  readonly nodes: readonly NodeMessage[];
  readonly edges: readonly (readonly [from: number, to: number, kind: PictureEdgeKind])[];
}

/** @returns the picture as it is sent */
export function pictureMessage({ version, nodes, edges }: Picture): PictureMessage {
  const places = new Map(nodes.map(({ pointer }, place) => [pointer, place]));
  return {
    version,
    nodes: nodes.map(nodeMessage),
    edges: edges.flatMap(({ from, to, kind }): PictureMessage['edges'] => {
      const [start, end] = [places.get(from), places.get(to)];
      return start === undefined || end === undefined ? [] : [[start, end, kind]];
    }),
  };
}

function nodeMessage({ pointer, kind, title, lines, range, problems, severity }: PictureNode): NodeMessage {
  const { start, end } = range;
  const where = [start.line, start.character, end.line, end.character] as const;
  return severity === undefined
    ? [pointer, kind, title, lines, where]
    : [pointer, kind, title, lines, where, problems, severity];
}

/** @returns the picture that was sent */
export function pictureIn({ version, nodes, edges }: PictureMessage): Picture {
  const pointerOf = (place: number): string => nodes[place]?.[0] ?? '';
  return {
    version,
    nodes: nodes.map(nodeIn),
    edges: edges.map(([from, to, kind]) => ({ from: pointerOf(from), to: pointerOf(to), kind })),
  };
}

function nodeIn([pointer, kind, title, lines, range, problems = [], severity]: NodeMessage): PictureNode {
  const [startLine, startCharacter, endLine, endCharacter] = range;
  const node = {
    ...{ pointer, kind, title, lines, problems },
    range: {
      start: { line: startLine, character: startCharacter },
      end: { line: endLine, character: endCharacter },
    },
  };
  return severity === undefined ? node : { ...node, severity };
}
