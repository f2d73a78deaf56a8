import type { Block, Report } from './report';

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
}

/**
 * @returns a report as a whole page: no resource from elsewhere, one script of its own, VS Code's own colours
 */
export function reportPage(report: Report, { language, nonce, sourceTitle }: Page): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const button =
    report.source === undefined
      ? ''
      : `<p><button type="button" id="source">${escapeHtml(sourceTitle)}</button></p>`;
  const sections = report.sections
    .map(
      ({ heading, blocks }) =>
        `<section>${heading ? `<h2>${escapeHtml(heading)}</h2>` : ''}${blocks.map(block).join('')}</section>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(report.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(report.title)}</h1>
${sections}
${button}
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

function block(content: Block): string {
  switch (content.kind) {
    case 'text':
      return `<p>${escapeHtml(content.text)}</p>`;
    case 'facts':
      return `<dl>${content.facts
        .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableOf(content);
  }
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const classOf = (position: number): string => (columns[position]?.numeric ? ' class="number"' : '');
  const head = columns
    .map(({ title }, i) => `<th scope="col"${classOf(i)}>${escapeHtml(title)}</th>`)
    .join('');
  const body = rows
    .map(
      (cells) => `<tr>${cells.map((cell, i) => `<td${classOf(i)}>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const style = `
body { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground); }
main { max-width: 70em; padding: 0.5em 1em 2em; }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { font-size: 1.15em; font-weight: 600; margin-top: 1.8em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3em 1.5em; }
dt { color: var(--vscode-descriptionForeground); }
dd { margin: 0; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.35em 1.5em 0.35em 0; border-bottom: 1px solid var(--vscode-panel-border, #8885); }
th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
button { color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, transparent); padding: 0.4em 1em; font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;

const script = `
const vscode = acquireVsCodeApi();
document.getElementById('source')?.addEventListener('click', () => vscode.postMessage('source'));
`;
