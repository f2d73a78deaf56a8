/**
 * @param markdown as hovers have it: paragraphs, lists, emphasis, code, and characters behind a backslash
 * @returns it for clients that show no Markdown
 */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/^---$/gm, '')
    .replaceAll(/(?<![\\\w`])_|(?<!\\)_(?![\w`])/g, '')
    .replaceAll(/(?<!\\)\*\*|(?<!\\)`/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
