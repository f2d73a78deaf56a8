import type { LedgerEntry } from '../../services/ledger/records';
import { csvLog, logRows } from '../../services/ledger/test-log';
import { markdownLog, type PlanSection } from '../../services/ledger/test-log-markdown';
import type { Environment } from '../../services/profile';
import type { Language } from '../../services/reports/words';

/** A test log, written in both ways. */
export interface TestLog {
  readonly markdown: string;
  readonly csv: string;
}

/** How a test log is written. */
export interface TestLogOptions {
  readonly environment: Environment;
  readonly language: Language;
  /** Whether identifiers that somebody has used as names are shown whole. */
  readonly whole: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** How it stands with the test plan; it is left out where none of its cases was run. */
  readonly plan?: PlanSection;
}

/** Tells a spreadsheet that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * @param entries of any number of ledgers, in any order
 * @returns those of an environment, in the order in which they were begun
 */
export function entriesIn(environment: Environment, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries
    .filter((entry) => entry.environment === environment)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/**
 * @param entries in the order in which they were begun
 * @returns the test log of these calls
 */
export function testLogOf(
  entries: readonly LedgerEntry[],
  { language, whole, now, plan }: Omit<TestLogOptions, 'environment'>,
): TestLog {
  const rows = logRows(entries, whole);
  const section = plan ? { plan } : {};
  return {
    markdown: markdownLog(rows, { language, writtenAt: new Date(now).toISOString(), ...section }),
    csv: byteOrderMark + csvLog(rows, language === 'nb' ? ';' : ','),
  };
}

/** @returns what a test log of that day is called, without its ending */
export function testLogName({ environment, language, now }: Omit<TestLogOptions, 'whole'>): string {
  const day = new Date(now).toISOString().slice(0, 10);
  return `${language === 'nb' ? 'testlogg' : 'test-log'}-${environment}-${day}`;
}

/** @returns the path of the CSV that stands beside a Markdown file */
export function csvBeside(markdownPath: string): string {
  return `${markdownPath.replace(/\.(md|markdown)$/i, '')}.csv`;
}
