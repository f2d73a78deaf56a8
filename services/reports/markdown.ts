import { foreignMarkdown as escaped } from '../../engine/values/foreign-text';
import { markdownTable } from '../ledger/test-log-markdown';
import type { Block, Report } from './report';

/** @returns a report as Markdown, which a person reads and others convert */
export function reportMarkdown({ title, sections, note }: Report): string {
  const parts = [
    `# ${escaped(title)}`,
    ...sections.flatMap(({ heading, blocks }) => [
      heading && `## ${escaped(heading)}`,
      ...blocks.map(blockMarkdown),
    ]),
    note === undefined ? '' : escaped(note),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escaped(block.text);
    case 'facts':
      return block.facts.map(([name, value]) => `- ${escaped(name)}: ${escaped(value)}`).join('\n');
    case 'table':
      return markdownTable(block.columns, block.rows);
  }
}
