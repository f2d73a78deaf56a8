import { escapeHtml } from '../reports/html';
import {
  lineHeight,
  nodeWidth,
  padding,
  type PlacedEdge,
  type PlacedNode,
  type PlacedPicture,
} from './layout';
import { neighboursOf, readingOrder, type Neighbours } from './neighbours';
import { exportedStyle } from './style';

/** What a drawing needs besides the places of things. */
export interface Drawing {
  /** What each node is for who cannot see it, by pointers. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the whole is, and how to move about in it. */
  readonly help: string;
}

/** A character's width on average, in the font that nodes are written in. */
const characterWidth = 7.9;

/** By this a problem is told from its colour only by who sees colours. */
const signs = { error: '✖', warning: '▲', information: 'i', hint: '…' } as const;

/**
 * @returns a picture for a page of a webview: each node is a button, one of them in the tab order; the arrow keys lead
 *   where `data-left`, `data-right`, `data-up` and `data-down` say
 */
export function interactiveSvg(picture: PlacedPicture, { labels, help }: Drawing): string {
  const neighbours = neighboursOf(picture);
  const nodes = readingOrder(picture.nodes).map((node, i) => {
    const label = labels.get(node.pointer) ?? node.title;
    const attributes = [
      `role="button" tabindex="${i === 0 ? 0 : -1}"`,
      `aria-label="${escaped(label)}" data-node="${escaped(node.pointer)}"`,
      ...directions(neighbours.get(node.pointer)),
    ];
    return drawnNode(node, attributes.join(' '), label);
  });
  return svg(picture, `role="application" aria-label="${escaped(help)}"`, nodes);
}

/** @returns a picture as a file of its own, in colours of its own */
export function exportedSvg(
  picture: PlacedPicture,
  { labels }: Pick<Drawing, 'labels'>,
  title: string,
): string {
  const nodes = readingOrder(picture.nodes).map((node) =>
    drawnNode(node, 'role="img"', labels.get(node.pointer) ?? node.title),
  );
  const head = `<title>${escaped(title)}</title><style>${exportedStyle}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg(picture, 'role="group"', nodes, head)}\n`;
}

function svg(picture: PlacedPicture, attributes: string, nodes: readonly string[], head = ''): string {
  const [width, height] = [Math.ceil(picture.width), Math.ceil(picture.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${attributes}>
${head}<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="arrow" d="M0 0L8 4L0 8z"/></marker></defs>
<rect class="ground-colour" width="${width}" height="${height}"/>
<g aria-hidden="true">${picture.edges.map(drawnEdge).join('\n')}</g>
${nodes.join('\n')}
</svg>`;
}

/** Only texts of a line each, and nothing that leads anywhere: whatever stands in the file, it stays words. */
function drawnNode(node: PlacedNode, attributes: string, label: string): string {
  const { kind, severity, problems, x, y, width, height, title, lines } = node;
  const badge = severity && `${signs[severity]} ${problems.length}`;
  const titleWidth = nodeWidth - 2 * padding - (badge ? 40 : 0);
  const texts = [
    text('title', padding, 0, fitted(title, titleWidth)),
    ...lines.map((line, i) => text('line', padding, i + 1, fitted(line, nodeWidth - 2 * padding))),
    badge ? text('badge', width - padding, 0, badge, ' text-anchor="end"') : '',
  ];
  const classes = ['node', kind, ...(severity ? [severity] : [])].join(' ');
  return `<g class="${classes}" transform="translate(${round(x)} ${round(y)})" ${attributes}><title>${escaped(label)}</title><rect width="${width}" height="${height}" rx="5"/>${texts.join('')}</g>`;
}

function text(kind: string, x: number, line: number, words: string, more = ''): string {
  return `<text class="${kind}" x="${x}" y="${padding + lineHeight * line + 13}"${more}>${escaped(words)}</text>`;
}

/** A curve through the middles between the points that the layout gives. */
function drawnEdge({ kind, points }: PlacedEdge): string {
  const [first, ...others] = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  if (!first) return '';
  const steps = others.map((point, i) => {
    const next = others[i + 1];
    if (!next) return `L${point.x} ${point.y}`;
    return `Q${point.x} ${point.y} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  });
  return `<path class="edge ${kind}" d="M${first.x} ${first.y}${steps.join('')}" marker-end="url(#arrow)"/>`;
}

function directions(neighbours: Neighbours = {}): string[] {
  return Object.entries(neighbours).map(([side, pointer]) => `data-${side}="${escaped(String(pointer))}"`);
}

/** @returns as much of a text as is about that wide */
function fitted(words: string, width: number): string {
  const characters = Array.from(words);
  const most = Math.floor(width / characterWidth);
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`;
}

/** What XML has no place for, though a JSON text may hold it: control characters, and halves of characters. */
const unwritable = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

function escaped(words: string): string {
  return escapeHtml(words.replaceAll(unwritable, ' '));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
