// @ts-check
// What was measured, as the page docs/benchmarks.md.
import { format } from 'prettier';
import { shown } from './figures.mjs';

const introduction = `# How fast it is

Written by \`npm run bench -- --save\`, on the machine below. To compare two machines or two versions, look at the ratios: both sides of
each are taken in turns within one run, so that whatever else the machine does falls on both alike. What is given is the median over
the rounds. Milliseconds are those of this machine and decide nothing. Sizes are
the same everywhere, and memory nearly so.`;

/**
 * @typedef {object} Report
 * @property {readonly (readonly [string, string])[]} machine
 * @property {readonly import('./targets.mjs').Judged[]} targets
 * @property {readonly import('./figures.mjs').Table[]} tables
 */

/** @param {Report} report @returns {Promise<string>} as prettier has it */
export function benchmarksPage({ machine, targets, tables }) {
  const parts = [
    introduction,
    markdownTable(['measured on', ''], machine),
    '## What has to be reached',
    markdownTable(
      ['', 'measured', 'at most', '', 'made of'],
      targets.map(({ what, value, unit, limit, met, of }) => [
        what,
        `${shown(value)} ${unit}`,
        `${limit} ${unit}`,
        met ? 'reached' : '**missed**',
        of,
      ]),
    ),
    '## What the rows mean',
    targets.map(({ what, meaning }) => `- **${what}**: ${meaning}`).join('\n'),
    '## What else was seen',
    ...tables.flatMap(({ title, head, lines, note = '' }) => [
      `### ${title}`,
      markdownTable(head, lines),
      note,
    ]),
  ];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 110 });
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} lines */
function markdownTable(head, lines) {
  const row = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, i) => (lines.every((line) => isNumber(line[i] ?? '')) ? '---:' : '---'));
  return [row(head), row(rule), ...lines.map(row)].join('\n');
}

/** With or without a unit. @param {string} cell */
const isNumber = (cell) => /^[\d.]+(?: \S+)?$/.test(cell);
