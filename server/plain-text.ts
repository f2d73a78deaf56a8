/**
 * @param markdown as it is written here: paragraphs, lists, emphasis, code, links, and characters behind a backslash
 * @returns it for clients that show no Markdown
 */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/^---$/gm, '')
    .replaceAll(/(?<!\\)\*\*|(?<!\\)`/g, '')
    .replaceAll(/(?<!\\)\[([^\]\n]*)\]\(([^()\s]+)\)/g, '$1 ($2)')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
