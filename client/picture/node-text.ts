import type { DrawnNode } from './fold';

export const nodeWidth = 210;
export const lineHeight = 18;
export const padding = 10;

/** Characters' widths on average, in the fonts that nodes are written in. */
const widths = { title: 8.2, line: 7.3 };
const badgeWidth = 40;

/** By this a problem is told from its colour only by who sees colours. */
const signs = { error: '✖', warning: '▲', information: 'i', hint: '…' } as const;

/** What is written in a node, as it has room for. */
export interface NodeText {
  /** One line or two. */
  readonly title: readonly string[];
  readonly lines: readonly string[];
  /** Tells that something is wrong, and how much, not by its colour alone. */
  readonly badge?: string;
}

/**
 * @returns what is written in a node: a title that is too long for a line has a second, all else is shortened; the last
 *   line leaves room for the badge
 */
export function textOfNode({ title, lines, severity, problems }: DrawnNode): NodeText {
  const width = nodeWidth - 2 * padding;
  const space = title.indexOf(' ');
  const isLong = widthOf(title, 'title') > width && space > 0;
  const titles = isLong ? splitTitle(title, width, space) : [title];
  const roomIn = (line: number): number =>
    width - (severity && line === titles.length + lines.length - 1 ? badgeWidth : 0);
  return {
    title: titles.map((line, i) => fitted(line, roomIn(i), 'title')),
    lines: lines.map((line, i) => fitted(line, roomIn(titles.length + i), 'line')),
    ...(severity ? { badge: `${signs[severity]} ${problems.length}` } : {}),
  };
}

/** @returns how high a node is drawn */
export function heightOf(node: DrawnNode): number {
  const { title, lines } = textOfNode(node);
  return 2 * padding + lineHeight * (title.length + lines.length);
}

/** After as many words as there is room for. */
function splitTitle(title: string, width: number, firstSpace: number): [string, string] {
  let at = firstSpace;
  for (let next = at; next > 0; next = title.indexOf(' ', next + 1)) {
    if (widthOf(title.slice(0, next), 'title') > width) break;
    at = next;
  }
  return [title.slice(0, at), title.slice(at + 1)];
}

function widthOf(words: string, kind: keyof typeof widths): number {
  return Array.from(words).length * widths[kind];
}

/** @returns as much of a text as is about that wide */
function fitted(words: string, width: number, kind: keyof typeof widths): string {
  const characters = Array.from(words);
  const most = Math.floor(width / widths[kind]);
  return characters.length <= most
    ? words
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
