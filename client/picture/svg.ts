import { escapeHtml } from '../report-page/html';
import type { PlacedEdge, PlacedNode, PlacedPicture, Point } from './placed';
import { lineHeight, padding, textOfNode } from './node-text';
import { neighboursOf, readingOrder, type Neighbours } from './neighbours';
import { exportedStyle } from './style';

/** What a drawing needs besides the places of things. */
export interface Drawing {
  /** What each node is for who cannot see it, by pointers. */
  readonly labels: ReadonlyMap<string, string>;
  /** What the whole is, and how to move about in it. */
  readonly help: string;
}

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
  const { kind, severity, x, y, width, height } = node;
  const { title, lines, badge } = textOfNode(node);
  const texts = [
    ...title.map((line, i) => text('title', padding, i, line)),
    ...lines.map((line, i) => text('line', padding, title.length + i, line)),
    badge ? text('badge', width - padding, title.length + lines.length - 1, badge, ' text-anchor="end"') : '',
  ];
  const classes = ['node', kind, ...(severity ? [severity] : [])].join(' ');
  return `<g class="${classes}" transform="translate(${round(x)} ${round(y)})" ${attributes}><title>${escaped(label)}</title><rect width="${width}" height="${height}" rx="5"/>${texts.join('')}</g>`;
}

function text(kind: string, x: number, line: number, words: string, more = ''): string {
  return `<text class="${kind}" x="${x}" y="${padding + lineHeight * line + 13}"${more}>${escaped(words)}</text>`;
}

/** How far from a corner a line begins to turn. */
const turn = 6;

function drawnEdge({ kind, points }: PlacedEdge): string {
  const [first] = points;
  if (!first) return '';
  const steps = points.slice(1).map((point, i) => {
    const [before, after] = [points[i], points[i + 2]];
    if (!before || !after) return `L${at(point)}`;
    return `L${at(towards(point, before, turn))}Q${at(point)} ${at(towards(point, after, turn))}`;
  });
  return `<path class="edge ${kind}" d="M${at(first)}${steps.join('')}" marker-end="url(#arrow)"/>`;
}

/** @returns the point that is as far from one as is wanted, and not beyond the middle between the two */
function towards(from: Point, to: Point, wanted: number): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const share = distance === 0 ? 0 : Math.min(0.5, wanted / distance);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function directions(neighbours: Neighbours = {}): string[] {
  return Object.entries(neighbours).map(([side, pointer]) => `data-${side}="${escaped(String(pointer))}"`);
}

/** What XML has no place for, though a JSON text may hold it: control characters, and halves of characters. */
const unwritable = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

function escaped(words: string): string {
  return escapeHtml(words.replaceAll(unwritable, ' '));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
