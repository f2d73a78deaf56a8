import MarkdownIt from 'markdown-it';

/** A fenced block of a page, and the heading that it stands under. */
export interface Block {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

/** @returns the fenced blocks of a page, in their order */
export function fencedBlocks(markdown: string): Block[] {
  const tokens = new MarkdownIt().parse(markdown, {});
  let heading = '';
  return tokens.flatMap(({ type, info, content }, position) => {
    if (type === 'heading_open') heading = tokens[position + 1]?.content ?? '';
    return type === 'fence' ? [{ heading, language: info, text: content }] : [];
  });
}
