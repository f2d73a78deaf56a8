import { foreignMarkdown } from '../values/foreign-text';

/** Longer texts of a file are cut where they are only mentioned. */
const longest = 200;

/** @returns a text on one line in which nothing counts as Markdown, and nothing becomes a link */
export const plain = foreignMarkdown;

/** @returns the beginning of a text, as {@link plain} writes it */
export function mention(text: string): string {
  return plain(text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);
}

/** @returns a name as code; no text ends it */
export function code(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ');
  const longestRun = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  if (longestRun === 0) return `\`${line}\``;
  const fence = '`'.repeat(longestRun + 1);
  return `${fence} ${line} ${fence}`;
}

/** @returns lines as a list */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
