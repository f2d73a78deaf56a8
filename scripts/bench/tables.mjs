// @ts-check
// What was measured, for people.

/** @typedef {import('./checks.mjs').Row} Row */

const explanation = `
our check  parse, schema, rules and duplicate properties, as the command line has it: from the text to diagnostics
json-ls    vscode-json-languageservice with the same text and schema: from the text to diagnostics
(parsed)   the same without the parsing
floor      JSON.parse and compiled ajv
growth     of our check from the size before, and of the floor`;

/** @param {Row[]} rows */
export function checksTable(rows) {
  const head = ['claims', 'mistakes', 'kB', 'findings', 'our check', 'json-ls', '(parsed)', 'floor'];
  const lines = rows.map((row, i) => [
    String(row.claims),
    `${row.mistakes * 100} %`,
    (row.bytes / 1000).toFixed(0),
    String(row.findings),
    ...[row.ours, row.theirs, row.theirsParsed, row.floor].map(milliseconds),
    row.againstTheirs.toFixed(2),
    row.againstFloor.toFixed(2),
    growth(rows[i - 1], row, 'ours'),
    growth(rows[i - 1], row, 'floor'),
  ]);
  return table([...head, '/ json-ls', '/ floor', 'growth', '(floor)'], lines) + explanation;
}

/** @param {Row | undefined} before @param {Row} row @param {'ours' | 'floor'} of */
function growth(before, row, of) {
  return before?.mistakes === row.mistakes ? (row[of] / before[of]).toFixed(1) : '';
}

/** @param {import('./server.mjs').ServerTimes} server */
export function serverTable({ keystroke, codeActions }) {
  const fixes = codeActions.map(({ code, milliseconds: taken }) => [`fixes of ${code}`, milliseconds(taken)]);
  return table(['', 'ms'], [['a keystroke to fresh diagnostics', milliseconds(keystroke)], ...fixes]);
}

/** @param {import('./authoring.mjs').AuthoringTime[]} times */
export function authoringTable(times) {
  const lines = times.map(({ name, fresh, again }) => [name, milliseconds(fresh), milliseconds(again)]);
  return table(['', 'ms after a keystroke', 'ms asked again'], lines);
}

/** @param {import('./start-up.mjs').StartUp} startUp */
export function startUpTable({ node, check }) {
  return table(
    ['', 'ms'],
    [
      ['node -e 0', milliseconds(node)],
      ['elan check, one file', milliseconds(check)],
    ],
  );
}

/** @param {number} value */
const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 0);

/** @param {string[]} head @param {string[][]} lines */
function table(head, lines) {
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
  const cell = (/** @type {string} */ text, /** @type {number} */ i) =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return all.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('');
}
