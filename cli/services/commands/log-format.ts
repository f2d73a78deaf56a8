import { outcomeInWords } from '../../../services/ledger/call-words';
import { csvLog, type LogRow } from '../../../services/ledger/test-log';
import { markdownLog, type PlanSection } from '../../../services/ledger/test-log-markdown';
import type { Language } from '../../../engine/findings/findings';
import { tableText } from '../report-text';
import type { WordName, Words } from '../words/words';

export const logFormats = ['table', 'markdown', 'csv'] as const;

/** How the ledger is printed: for reading here, or for a report to the authority. */
export type LogFormat = (typeof logFormats)[number];

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

/** How the ledger is written. */
export interface FormatOptions {
  readonly say: Words;
  readonly language: Language;
  /** When, as an ISO 8601 moment. */
  readonly writtenAt: string;
  /** How it stands with the test plan; left out where none of its cases was run. */
  readonly plan?: PlanSection;
}

/**
 * @param rows in the order in which the calls were begun; a table shows the newest first
 * @returns the rows as text that ends with a line break
 */
export function formatLog(
  rows: readonly LogRow[],
  format: LogFormat,
  { say, language, ...options }: FormatOptions,
): string {
  if (format === 'csv') return csvLog(rows);
  if (format === 'markdown') return markdownLog(rows, { language, ...options });
  if (rows.length === 0) return `${say('logEmpty')}\n`;
  const cells = rows.toReversed().map((row) =>
    shown.map((name) => {
      if (name === 'outcome') return outcomeInWords(row.outcome, language);
      return name === 'codes' ? shortened(row.codes) : row[name];
    }),
  );
  return `${tableText(
    shown.map((name) => ({ title: say(titleWords[name]) })),
    cells,
  )}\n`;
}

/** A refusal may have many codes, and a screen is not that wide: the first of them, and how many more there are. */
function shortened(codes: string): string {
  const [first = '', ...others] = codes.split(' ');
  return others.length === 0 ? first : `${first} (+${others.length})`;
}

const titleWords: Readonly<Record<(typeof shown)[number], WordName>> = {
  at: 'logAt',
  operation: 'operation',
  file: 'logFile',
  eksternSaksreferanse: 'caseReference',
  outcome: 'logOutcome',
  status: 'logStatus',
  codes: 'logCodes',
  id: 'logId',
};
