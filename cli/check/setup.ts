import type { Overrides } from '../../engine/check/overrides';
import type { Language, Severity } from '../../engine/findings/findings';
import type { Target } from '../../engine/rules/rule';
import type { Found, Input, Problem } from '../files';
import type { Accepting, Comparison } from './baseline/compare';
import type { CheckedFile, FormatName } from './formats/format';

/** What holds for every file of a run: data only, so that it can be handed to a thread. */
export interface CheckSetup {
  readonly model: string;
  readonly target: Target;
  /** How the reports are written that are asked for. */
  readonly formats: readonly FormatName[];
  /** What is less serious is not reported. */
  readonly severity: Severity;
  readonly today: string;
  readonly lang: Language;
  readonly colour: boolean;
  /** Whether what a finding is about is shown with it. */
  readonly excerpts: boolean;
  /** Official OpenAPI documents, whose schema of the begjæring is used instead of the model's. */
  readonly openapi: readonly string[];
}

/** A file that is to be read and checked. */
export interface CheckTask {
  readonly found: Found;
  /** What it holds, where that is read already: a thread has no standard input. */
  readonly input: Input | undefined;
  /** What a team has turned down. */
  readonly overrides: Overrides | undefined;
  /** Whether what is safe to fix is fixed before the check. */
  readonly fix?: boolean;
  /** What is known and accepted of it; undefined where there is no baseline. */
  readonly accepting?: Accepting;
}

/** What fixing makes of a text; both without a byte-order mark. */
export interface FixedText {
  readonly before: string;
  readonly after: string;
  /** Whether the file begins with a byte-order mark. */
  readonly isMarked: boolean;
  /** How many fixes there were. */
  readonly fixes: number;
}

/** What came of a file; nothing of one that was only found and is no begjæring. */
export type Outcome = Checked | Problem | undefined;

export interface Checked extends CheckedFile {
  /** What each of the reports says of the file, in their order. */
  readonly parts: readonly string[];
  /** What went wrong beside the check: a rule that threw, a ledger that cannot be read. */
  readonly remarks: readonly string[];
  /** What was fixed first, where that was asked for and there was anything. */
  readonly fixed?: FixedText | undefined;
  /** Why the file was not fixed. */
  readonly notFixed?: string;
  /** What came of the comparison with the baseline, where there is one. */
  readonly comparison?: Comparison;
}

/** What the official documents have to be told of, before the first file. */
export interface Notice {
  readonly problem?: string;
  readonly notes: readonly string[];
}

/** Checks files, in this thread or in others. */
export interface Checker {
  notice(): Promise<Notice>;
  /** Never rejects: what stops a check becomes a problem of its file. */
  check(task: CheckTask): Promise<Outcome>;
  close(): Promise<void>;
}
