import type { ReportAction, SaveName } from './actions';
import { script, style } from './page-parts';
import { pageWords } from './words';
import type { Block, Report } from '../../services/reports/report';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns a text that says in HTML what it says */
export function escapeHtml(words: string): string {
  return words.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** What a page needs of the window that shows it. */
export interface Page {
  readonly language: 'nb' | 'en';
  /** What allows the page's own script, and no other, to run. */
  readonly nonce: string;
  /** What the button says that shows what a report was made from. */
  readonly sourceTitle: string;
  /** What the button says that asks the service again; left out where that cannot be done. */
  readonly refreshTitle?: string;
  /** What of the report can be written to files. */
  readonly saves?: readonly SaveName[];
}

/**
 * @returns a report as a whole page: no resource from elsewhere, one script of its own, VS Code's own colours. Its buttons
 *   post a message each, which {@link actionOf} reads.
 */
export function reportPage(report: Report, page: Page): string {
  const { language, nonce } = page;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const sections = report.sections
    .map(
      ({ heading, place, blocks }) =>
        `<section>${heading ? `<h2>${leading(heading, place)}</h2>` : ''}${blocks.map((each) => block(each, language)).join('')}</section>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(report.name ?? report.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(report.title)}</h1>
${sections}
${buttons(report, page)}
${report.note ? `<footer>${escapeHtml(report.note)}</footer>` : ''}
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

function buttons({ source }: Report, { language, sourceTitle, refreshTitle, saves = [] }: Page): string {
  const words = pageWords[language];
  const all = [
    refreshTitle === undefined ? '' : button({ command: 'refresh' }, refreshTitle),
    ...saves.map((name) => button({ command: 'save', argument: name }, words[name], 'secondary')),
    source === undefined ? '' : button({ command: 'source' }, sourceTitle, 'secondary'),
  ].join('');
  return all && `<p class="buttons">${all}</p>`;
}

/** @param label what it is called for who hears it only, where that is more than what is seen of it */
function button(action: ReportAction, title: string, kind = '', label?: string): string {
  const called = label === undefined ? '' : ` aria-label="${escapeHtml(label)}"`;
  const argument = 'argument' in action ? ` data-argument="${escapeHtml(action.argument)}"` : '';
  return `<button type="button" class="${kind}" data-command="${action.command}"${argument}${called}>${escapeHtml(title)}</button>`;
}

function block(content: Block, language: Page['language']): string {
  switch (content.kind) {
    case 'text':
      return `<p>${escapeHtml(content.text)}</p>`;
    case 'facts':
      return `<dl>${content.facts
        .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableOf(content, pageWords[language].copy);
  }
}

function tableOf(
  { columns, rows, leadsTo, places }: Extract<Block, { kind: 'table' }>,
  copyTitle: string,
): string {
  const classOf = (position: number): string => (columns[position]?.numeric ? ' class="number"' : '');
  const shown = (cell: string, position: number, row: number): string =>
    leadsTo?.column === position && cell
      ? button({ command: leadsTo.command, argument: cell }, cell, 'link')
      : columns[position]?.copied && cell
        ? copyable(cell, copyTitle)
        : leading(cell, places?.[row]?.[position]);
  const head = columns
    .map(({ title }, i) => `<th role="columnheader" scope="col"${classOf(i)}>${escapeHtml(title)}</th>`)
    .join('');
  const titled = (position: number): string => ` data-title="${escapeHtml(columns[position]?.title ?? '')}"`;
  const body = rows
    .map((cells, row) => {
      const all = cells.map(
        (cell, i) => `<td role="cell"${classOf(i)}${titled(i)}>${shown(cell, i, row)}</td>`,
      );
      return `<tr role="row">${all.join('')}</tr>`;
    })
    .join('');
  // The roles are those of the elements: a table that is folded into cards would lose them otherwise.
  return `<div class="wide"><table role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table></div>`;
}

/** A text, which leads to a place in a file where one is given. */
function leading(words: string, place: string | undefined): string {
  return place === undefined
    ? escapeHtml(words)
    : button({ command: 'open', argument: place }, words, 'link');
}

/** In one element: a cell of a table that is folded lays out what it holds. */
function copyable(cell: string, title: string): string {
  const copy = button({ command: 'copy', argument: cell }, title, 'link', `${title} ${cell}`);
  return `<span>${escapeHtml(cell)} ${copy}</span>`;
}
