import { table } from 'table';
import type { Block, Report } from '../../services/reports/report';

/** @returns a report as lines of text */
export function reportText({ title, sections }: Report): string {
  const parts = sections.map(({ heading, blocks }) =>
    [heading, ...blocks.map(blockText)].filter((part) => part !== '').join('\n'),
  );
  return `${[title, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return printableLines(block.text);
    case 'facts':
      return factsText(block.facts);
    case 'table':
      return tableText(block.columns, block.rows);
  }
}

/** @returns a line for each fact, the values below each other */
export function factsText(facts: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(0, ...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${`${name}:`.padEnd(width + 2)}${printableLines(value)}`).join('\n');
}

/** A column of a table. */
interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** @returns a table with its titles, without a line break at the end */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(printable));
  const text = table(cells, {
    columns: columns.map(({ numeric }) => ({ alignment: numeric ? 'right' : 'left' })),
    drawHorizontalLine: (line) => line === 1,
    drawVerticalLine: () => false,
    columnDefault: { paddingLeft: 0, paddingRight: 2 },
    border: { joinBody: '-', joinJoin: '-', joinLeft: '', joinRight: '' },
  });
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** @returns a text of a file or a service on one line: it must not steer the terminal */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
