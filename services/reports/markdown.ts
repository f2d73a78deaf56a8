import { foreignMarkdown } from '../../engine/values/foreign-text';
import type { Block, Report } from './report';

/** @returns a report as Markdown; nothing that a document says can be markup in it */
export function markdownReport({ title, sections, note }: Report): string {
  const parts = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [`## ${foreignMarkdown(heading)}`] : []),
    ...blocks.map(blockOf),
  ]);
  return (
    [`# ${foreignMarkdown(title)}`, ...parts, ...(note ? [foreignMarkdown(note)] : [])]
      .filter(Boolean)
      .join('\n\n') + '\n'
  );
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return foreignMarkdown(block.text);
    case 'facts':
      return block.facts
        .map(([name, value]) => `- ${foreignMarkdown(name)}: ${foreignMarkdown(value)}`)
        .join('\n');
    case 'table': {
      const titles = block.columns.map(({ title }) => title);
      const line = `| ${block.columns.map(({ numeric }) => (numeric ? '---:' : '---')).join(' | ')} |`;
      return [rowOf(titles), line, ...block.rows.map(rowOf)].join('\n');
    }
  }
}

const rowOf = (cells: readonly string[]): string => `| ${cells.map(foreignMarkdown).join(' | ')} |`;
