import { caseOf } from '../../../../../client/src/elan/ledger/attempts';
import type { LedgerEntry } from '../../../../../client/src/elan/ledger/records';
import { tableText } from '../report-text';
import type { WordName, Words } from '../words';

export const logFormats = ['table', 'markdown', 'csv'] as const;

/** How the ledger is printed: for reading here, or for a report to the authority. */
export type LogFormat = (typeof logFormats)[number];

/** A call, as the log shows it. Every text is empty where there is nothing to tell. */
export interface LogRow {
  readonly at: string;
  readonly environment: string;
  readonly profile: string;
  readonly operation: string;
  readonly file: string;
  readonly innsenderReferanse: string;
  readonly eksternSaksreferanse: string;
  readonly outcome: string;
  readonly status: string;
  readonly codes: string;
  readonly correlationId: string;
  readonly id: string;
}

const columns = [
  'at',
  'environment',
  'profile',
  'operation',
  'file',
  'innsenderReferanse',
  'eksternSaksreferanse',
  'outcome',
  'status',
  'codes',
  'correlationId',
  'id',
] as const satisfies readonly (keyof LogRow)[];

/** What fits on a screen. */
const shown = [
  'at',
  'operation',
  'file',
  'outcome',
  'status',
  'eksternSaksreferanse',
  'codes',
  'id',
] as const;

/**
 * @param whole whether identifiers that somebody has used as names are shown whole
 * @returns the calls as rows, in their order
 */
export function logRows(entries: readonly LedgerEntry[], whole: boolean): LogRow[] {
  const text = (value = ''): string => (whole ? value : withoutIdentifiers(value));
  return entries.map((entry) => ({
    at: entry.at,
    environment: entry.environment,
    profile: text(entry.profile),
    operation: entry.operation,
    file: text(entry.attachment?.fileName ?? entry.file),
    innsenderReferanse: text(entry.innsenderReferanse),
    eksternSaksreferanse: caseOf(entry) ?? '',
    outcome: entry.outcome,
    status: entry.result?.status?.toString() ?? '',
    codes: entry.result?.codes?.join(' ') ?? entry.result?.state ?? '',
    correlationId: entry.correlationId,
    id: entry.id,
  }));
}

/** @returns the rows as text that ends with a line break */
export function formatLog(rows: readonly LogRow[], format: LogFormat, say: Words): string {
  if (format === 'csv') return csv(rows);
  if (format === 'markdown') return markdown(rows, say);
  if (rows.length === 0) return `${say('logEmpty')}\n`;
  const cells = rows.map((row) =>
    shown.map((name) => (name === 'outcome' ? say(outcomeWord(row)) : row[name])),
  );
  return `${tableText(
    shown.map((name) => ({ title: say(titleWord(name)) })),
    cells,
  )}\n`;
}

/** Eleven digits name a person, nine an organisation. */
function withoutIdentifiers(text: string): string {
  return text
    .replaceAll(/(?<!\d)(\d{6})\d{5}(?!\d)/g, '$1*****')
    .replaceAll(/(?<!\d)(\d{3})\d{6}(?!\d)/g, '$1******');
}

/** RFC 4180. */
function csv(rows: readonly LogRow[]): string {
  const lines = [[...columns], ...rows.map((row) => columns.map((name) => row[name]))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** What begins like a formula would be calculated by a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdown(rows: readonly LogRow[], say: Words): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = line(columns.map((name) => say(titleWord(name))));
  const rule = line(columns.map(() => '---'));
  const body = rows.map((row) =>
    line(columns.map((name) => row[name].replaceAll('|', '\\|').replaceAll(/\s+/g, ' '))),
  );
  return `${head}${rule}${body.join('')}`;
}

const titleWords: Readonly<Record<keyof LogRow, WordName>> = {
  at: 'logAt',
  environment: 'logEnvironment',
  profile: 'logProfile',
  operation: 'operation',
  file: 'logFile',
  innsenderReferanse: 'ownReference',
  eksternSaksreferanse: 'caseReference',
  outcome: 'logOutcome',
  status: 'logStatus',
  codes: 'logCodes',
  correlationId: 'logCorrelationId',
  id: 'logId',
};

function titleWord(name: keyof LogRow): WordName {
  return titleWords[name];
}

const outcomeWords: Readonly<Record<string, WordName>> = {
  accepted: 'outcomeAccepted',
  refused: 'outcomeRefused',
  failed: 'outcomeFailed',
  underway: 'outcomeUnderway',
};

function outcomeWord({ outcome }: LogRow): WordName {
  return outcomeWords[outcome] ?? 'outcomeUnknown';
}
