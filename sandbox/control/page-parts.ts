import { createHash } from 'node:crypto';
import type { PageLanguage } from './page-words';

/** @returns a whole page */
export function framed(title: string, language: PageLanguage, parts: readonly string[]): string {
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...parts,
    '</body></html>\n',
  ].join('\n');
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse}td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}pre{overflow:auto}';

/** The one style that the page has, as a content security policy names it. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** A cell of a table: a text, or what is markup already. */
export type Cell = string | { readonly markup: string };

/** @returns a heading with a table below it, or with a sentence where the table would be empty */
export function section(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  whenEmpty: string,
): string {
  const head = columns.length > 0 ? row('th scope="col"', columns) : '';
  const table = `<table>${head}${rows.map((cells) => row('td', cells)).join('')}</table>`;
  return `<h2>${escaped(title)}</h2>${rows.length > 0 ? table : `<p>${escaped(whenEmpty)}</p>`}`;
}

function row(tag: string, cells: readonly Cell[]): string {
  const [name = tag] = tag.split(' ');
  return `<tr>${cells.map((cell) => `<${tag}>${cellText(cell)}</${name}>`).join('')}</tr>`;
}

function cellText(cell: Cell): string {
  return typeof cell === 'string' ? escaped(cell) : cell.markup;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns a text as it stands in a page */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
