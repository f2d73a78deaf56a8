import type { Diagnostic } from '../../engine/check/diagnostic';
import type { Severity } from '../../engine/findings/findings';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What was found in a file, in words, so that no more of it has to be kept or handed from thread to thread. */
export interface CheckedFile {
  /** Its part of the report: a line for each finding, or JSON. */
  readonly findings: string;
  /** The line that sums it up; empty in JSON. */
  readonly summary: string;
  readonly counts: Counts;
}

/** A report that is printed as it comes to be. */
export interface Report {
  /** @returns what is to be printed once a file is checked; the files come in the order of the report */
  add(file: CheckedFile): string;
  /**
   * @param passedOver how many JSON files were found that are no begjæring
   * @returns what is to be printed after the last file
   */
  end(passedOver: number): string;
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
