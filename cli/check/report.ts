import type { CheckResult } from '../../engine/check/check';

/** A file and what was found in it. */
export interface CheckedFile {
  /** As given on the command line, or as found. */
  readonly file: string;
  readonly result: CheckResult;
}
