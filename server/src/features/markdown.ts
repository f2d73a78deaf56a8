/** Longer texts of a file are cut where they are only mentioned. */
const longest = 200;

/** @returns a text on one line in which nothing counts as Markdown */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|]/g, String.raw`\$&`)
    .replace(/^(?:[-+#=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** @returns the beginning of a text, as {@link plain} writes it */
export function mention(text: string): string {
  return plain(text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);
}

/** @returns a name as code */
export function code(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** @returns lines as a list */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
