import type { BegjaeringDocument } from '../../../engine/begjaering/document';
import type { CheckResult } from '../../../engine/check/check';
import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { Edit } from '../../../engine/edits/edits';
import type { Language, Severity } from '../../../engine/findings/findings';
import type { FingerprintOf } from '../fingerprints';
import type { Compared } from '../baseline/compare';

/** How a report may be written, by the names that the command line knows. */
export const formatNames = [
  'text',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'checkstyle',
] as const;

export type FormatName = (typeof formatNames)[number];

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What came of the check of a file. */
export interface FileResult {
  /** As it was named. */
  readonly file: string;
  readonly document: BegjaeringDocument;
  readonly result: CheckResult;
  /** What a team has turned down, as it would have been told; empty where the format does not tell of it. */
  readonly turnedDown: readonly Diagnostic[];
  /** What a baseline accepts, and the result has not, where there is a baseline. */
  readonly baseline?: Pick<Compared, 'unchanged' | 'isAccepted'>;
  readonly fingerprintOf: FingerprintOf;
  /** @returns what the safe fix of a finding changes in the text; empty where there is none */
  readonly fixOf: (diagnostic: Diagnostic) => readonly Edit[];
}

/** How a report is shown. */
export interface View {
  readonly language: Language;
  readonly colour: boolean;
  /** Whether what a finding is about is shown with it. */
  readonly excerpts: boolean;
}

/** What was found in a file, so far in words that no more of it has to be kept or handed from thread to thread. */
export interface CheckedFile {
  readonly file: string;
  /** The version of the model that it was read as. */
  readonly model: string;
  readonly counts: Counts;
  /** The codes that something was found of, each once. */
  readonly codes: readonly string[];
}

/** What is known once all files are checked. */
export interface EndOfRun {
  /** How many JSON files were found that are no begjæring. */
  readonly passedOver: number;
  /** What kept files from being checked. */
  readonly problems: readonly string[];
}

/** A report that is written as it comes to be; the files come in the order in which they were given. */
export interface Report {
  /** @returns what is to be written before the first file */
  begin(): string;
  /** @param part what {@link Format.partOf} has made of the file */
  add(file: CheckedFile, part: string): string;
  end(run: EndOfRun): string;
}

/** A way of writing a report. */
export interface Format {
  /** Whether it tells what a team has turned down, and what fixes change: both take time to find out. */
  readonly tellsAll: boolean;
  /** @returns what a report says of one file; made where the file is checked */
  partOf(checked: FileResult, view: View): string;
  report(language: Language): Report;
}

export const noFindings: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { ...noFindings };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

export function sumOf(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}
