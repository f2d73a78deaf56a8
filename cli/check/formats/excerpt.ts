import type { Range } from '../../../engine/check/diagnostic';
import { visible } from '../../../engine/values/characters';

/** More of a line than this is not shown. */
const longestLine = 100;
/** So much of a long line is shown before what it is about. */
const before = 30;

/**
 * @returns the first line that a range is on, with marks below the range; what cannot be seen, or would do something to a
 *   terminal, is shown by its number
 */
export function excerpt(text: string, { start, end }: Range): string {
  const line = lineOf(text, start.line);
  const last = end.line === start.line ? Math.max(end.character, start.character + 1) : line.length;
  const from = line.length > longestLine ? Math.max(0, start.character - before) : 0;
  const to = Math.min(line.length, from + longestLine);
  const [head, marked, tail] = [
    shown(line.slice(from, start.character)),
    shown(line.slice(start.character, Math.min(last, to))),
    shown(line.slice(Math.min(last, to), to)),
  ];
  const [cutBefore, cutAfter] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  const number = String(start.line + 1);
  const margin = ' '.repeat(number.length);
  const indent = ' '.repeat(cutBefore.length + head.length);
  const marks = '^'.repeat(Math.max(1, marked.length));
  return `  ${number} | ${cutBefore}${head}${marked}${tail}${cutAfter}\n  ${margin} | ${indent}${marks}\n`;
}

function lineOf(text: string, line: number): string {
  let offset = 0;
  for (let i = 0; i < line; i++) offset = text.indexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end).replace(/\r$/, '');
}

const shown = (text: string): string => visible(text.replaceAll('\t', ' '));
