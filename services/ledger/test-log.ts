import { caseOf } from './attempts';
import { operationInWords } from './call-words';
import { withoutIdentifiers, withoutPersons } from './identifiers';
import type { LedgerEntry } from './records';

/** A call as the test log tells it. Every text is empty where there is nothing to tell. */
export interface LogRow {
  readonly at: string;
  readonly environment: string;
  readonly profile: string;
  readonly operation: LedgerEntry['operation'];
  readonly file: string;
  readonly innsenderReferanse: string;
  readonly eksternSaksreferanse: string;
  readonly outcome: LedgerEntry['outcome'];
  readonly status: string;
  readonly codes: string;
  readonly correlationId: string;
  /** The other log that it was taken over from; empty where it was sent from here. */
  readonly from: string;
  readonly id: string;
  /** The case of the test plan that it was made for. */
  readonly testCase: string;
  /**
   * The organisation number of the customer that it was made for; empty where it was one's own organisation. It tells customers
   * apart and is what `--customer` takes, so it is not masked.
   */
  readonly customer: string;
}

/**
 * @param whole whether identifiers that somebody has used as names are shown whole
 * @returns the calls as rows, in their order
 */
export function logRows(entries: readonly LedgerEntry[], whole: boolean): LogRow[] {
  return entries.filter(({ test }) => !test?.notReached).map((entry) => logRow(entry, whole));
}

/** @returns one of them, also where it stands for a case of the test plan in which no call was made */
export function logRow(entry: LedgerEntry, whole: boolean): LogRow {
  const text = (value = ''): string => (whole ? value : withoutIdentifiers(value));
  const reference = (value = ''): string => (whole ? value : withoutPersons(value));
  return {
    at: entry.at,
    environment: entry.environment,
    profile: text(entry.profile),
    operation: entry.operation,
    file: text(entry.attachment?.fileName ?? entry.file),
    innsenderReferanse: text(entry.innsenderReferanse),
    eksternSaksreferanse: reference(caseOf(entry)),
    outcome: entry.outcome,
    status: entry.result?.status?.toString() ?? '',
    codes: text(entry.result?.codes?.join(' ') ?? entry.result?.state),
    correlationId: entry.correlationId,
    from: text(entry.from?.name),
    id: entry.id,
    testCase: entry.test?.case ?? '',
    customer: reference(entry.customer),
  };
}

const columns: Readonly<Record<string, (row: LogRow) => string>> = {
  at: ({ at }) => at,
  environment: ({ environment }) => environment,
  profile: ({ profile }) => profile,
  operation: ({ operation }) => operation,
  operasjon: ({ operation }) => operationInWords(operation, 'nb'),
  operationInWords: ({ operation }) => operationInWords(operation, 'en'),
  file: ({ file }) => file,
  innsenderReferanse: ({ innsenderReferanse }) => innsenderReferanse,
  eksternSaksreferanse: ({ eksternSaksreferanse }) => eksternSaksreferanse,
  outcome: ({ outcome }) => outcome,
  status: ({ status }) => status,
  codes: ({ codes }) => codes,
  correlationId: ({ correlationId }) => correlationId,
  from: ({ from }) => from,
  id: ({ id }) => id,
  testCase: ({ testCase }) => testCase,
  customer: ({ customer }) => customer,
};

/**
 * @param separator `;` is what spreadsheets expect where `,` stands in numbers, as in Norwegian
 * @returns the rows as CSV (RFC 4180), with a line of names first
 */
export function csvLog(rows: readonly LogRow[], separator: ',' | ';' = ','): string {
  return csvText(
    [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((of) => of(row)))],
    separator,
  );
}

/** @returns lines of cells as CSV, in which no cell is a formula */
export function csvText(lines: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return lines.map((cells) => `${cells.map(csvCell).join(separator)}\r\n`).join('');
}

/** What begins like a formula would be calculated by a spreadsheet. */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
