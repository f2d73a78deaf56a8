// @ts-check
// What was measured, for a terminal.
import { shown } from './figures.mjs';

/** @param {import('./figures.mjs').Table} table @returns {string} */
export function tableText({ title, head, lines, note }) {
  return `${title}:\n\n${columns([head, ...lines])}${note === undefined ? '' : `\n${note}\n`}`;
}

/** @param {readonly import('./targets.mjs').Judged[]} targets @returns {string} */
export function targetsText(targets) {
  const lines = targets.map((target) => [
    `${target.met ? 'pass' : 'MISS'}  ${target.what}`,
    `${shown(target.value)} ${target.unit}`,
    `at most ${target.limit}`,
  ]);
  const missed = targets.filter(({ met }) => !met).length;
  const withParts = columns(lines)
    .split('\n')
    .map((line, i) => (targets[i] ? `${line}   (${targets[i].of})` : line));
  return `${withParts.join('\n')}\n${targets.length - missed} targets reached, ${missed} missed\n`;
}

/** @param {readonly (readonly string[])[]} lines the first cell of each to the left, the others to the right */
export function columns(lines) {
  const count = Math.max(0, ...lines.map((line) => line.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...lines.map((line) => line[i]?.length ?? 0)),
  );
  const cell = (/** @type {string} */ text, /** @type {number} */ i) =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('');
}
