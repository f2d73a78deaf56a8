import { foreignMarkdown as escaped } from '../../engine/values/foreign-text';
import { operationInWords, outcomeInWords, outcomeNames } from './call-words';
import type { LogRow } from './test-log';
import { expectedFlows } from './test-flows';

/** How a test log is written. */
export interface MarkdownOptions {
  readonly language: 'nb' | 'en';
  /** When it is written, as an ISO 8601 moment. */
  readonly writtenAt: string;
  /** How it stands with the test plan; left out where none of its cases was run. */
  readonly plan?: PlanSection;
}

/** The test plan, in words. */
export interface PlanSection {
  readonly heading: string;
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * @param rows in the order in which the calls were begun
 * @returns a test log for the authority: what was tried, summed up, and each call
 */
export function markdownLog(rows: readonly LogRow[], { language, writtenAt, plan }: MarkdownOptions): string {
  const texts = language === 'nb' ? norwegian : english;
  const parts = [
    `# ${texts.title}`,
    facts(rows, texts, writtenAt),
    `## ${texts.flows}`,
    markdownTable(texts.flowColumns, flowRows(rows, texts, language)),
    ...(plan ? [markdownPlan(plan)] : []),
    `## ${texts.counts}`,
    markdownTable(
      [texts.columns[1], ...outcomeNames.map((name) => outcomeInWords(name, language))],
      countRows(rows),
    ),
    `## ${texts.calls}`,
    rows.length === 0 ? texts.none : markdownCalls(rows, language),
    texts.note,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @returns the test plan as a section of Markdown, without a line break at its end */
export function markdownPlan({ heading, summary, columns, rows }: PlanSection): string {
  return [`## ${heading}`, escaped(summary), markdownTable(columns, rows)].join('\n\n');
}

/** @returns the calls as a table of Markdown */
export function markdownCalls(rows: readonly LogRow[], language: 'nb' | 'en'): string {
  const { columns } = language === 'nb' ? norwegian : english;
  return markdownTable(
    columns,
    rows.map((row) => [
      row.at,
      bothWords(row.operation),
      row.environment,
      row.eksternSaksreferanse,
      row.innsenderReferanse,
      row.file,
      outcomeInWords(row.outcome, language),
      row.status,
      row.codes,
      row.correlationId,
    ]),
  );
}

function facts(rows: readonly LogRow[], texts: Texts, writtenAt: string): string {
  const moments = rows.map(({ at }) => at).toSorted();
  const all = (of: (row: LogRow) => string): string => [...new Set(rows.map(of))].join(', ');
  const period = [...new Set([moments[0], moments.at(-1)])].filter(Boolean).join(' – ');
  const lines = [
    [texts.period, period],
    [texts.environments, all(({ environment }) => environment)],
    [texts.profiles, all(({ profile }) => profile)],
    [texts.number, String(rows.length)],
    [texts.writtenAt, writtenAt],
  ];
  return lines.flatMap(([name = '', value]) => (value ? [`- ${name}: ${escaped(value)}`] : [])).join('\n');
}

function flowRows(rows: readonly LogRow[], texts: Texts, language: 'nb' | 'en'): string[][] {
  return expectedFlows(rows).map(({ name, calls, shown }) => [
    name[language],
    shown ? texts.yes : texts.no,
    String(calls),
    shown?.at ?? '',
    shown?.correlationId ?? '',
  ]);
}

function countRows(rows: readonly LogRow[]): string[][] {
  return [...new Set(rows.map(({ operation }) => operation))].map((operation) => [
    bothWords(operation),
    ...outcomeNames.map((outcome) =>
      String(rows.filter((row) => row.operation === operation && row.outcome === outcome).length),
    ),
  ]);
}

function bothWords(operation: LogRow['operation']): string {
  const words = [operationInWords(operation, 'nb'), operationInWords(operation, 'en')];
  return [...new Set(words)].join(' / ');
}

/** A column of a table; numbers stand to the right. */
export type MarkdownColumn = string | { readonly title: string; readonly numeric?: boolean };

/** @returns a table of Markdown, whose cells are read as text */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.title));
  const sides = columns.map((column) =>
    typeof column !== 'string' && column.numeric ? ' ---: |' : ' --- |',
  );
  return [line(titles), `|${sides.join('')}`, ...rows.map(line)].join('\n');
}

type Columns = readonly [string, string, ...string[]];

interface Texts {
  readonly title: string;
  readonly period: string;
  readonly environments: string;
  readonly profiles: string;
  readonly number: string;
  readonly writtenAt: string;
  readonly flows: string;
  readonly flowColumns: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly counts: string;
  readonly calls: string;
  readonly columns: Columns;
  readonly none: string;
  readonly note: string;
}

const norwegian: Texts = {
  title: 'Testlogg: utleggsbegjæringer (ELAN)',
  period: 'Periode',
  environments: 'Miljø',
  profiles: 'Profil',
  number: 'Antall kall',
  writtenAt: 'Skrevet',
  flows: 'Prøvde forløp',
  flowColumns: ['Forløp', 'Prøvd', 'Antall kall', 'Først vist', 'Korrelasjonsid'],
  yes: 'ja',
  no: 'nei',
  counts: 'Antall etter operasjon og utfall',
  calls: 'Alle kall',
  columns: [
    'Tidspunkt',
    'Operasjon',
    'Miljø',
    'Saksreferanse',
    'Innsenders referanse',
    'Fil',
    'Utfall',
    'HTTP',
    'Koder',
    'Korrelasjonsid',
  ],
  none: 'Ingenting er sendt herfra.',
  note: 'Tidspunkter er i UTC.',
};

const english: Texts = {
  title: 'Test log: utleggsbegjæringer (ELAN)',
  period: 'Period',
  environments: 'Environment',
  profiles: 'Profile',
  number: 'Number of calls',
  writtenAt: 'Written',
  flows: 'Flows that were tried',
  flowColumns: ['Flow', 'Tried', 'Calls', 'First shown', 'Correlation id'],
  yes: 'yes',
  no: 'no',
  counts: 'Calls by operation and outcome',
  calls: 'All calls',
  columns: [
    'When',
    'Operation',
    'Environment',
    'Case reference',
    'Own reference',
    'File',
    'Outcome',
    'HTTP',
    'Codes',
    'Correlation id',
  ],
  none: 'Nothing has been sent from here.',
  note: 'Moments are in UTC.',
};
