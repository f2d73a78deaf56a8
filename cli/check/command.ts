import type { OutputOption } from './outputs';
import type { CheckSetup } from './setup';

/** `elan check` as given on the command line. */
export interface CheckCommand extends Omit<CheckSetup, 'colour' | 'excerpts' | 'openapi' | 'formats'> {
  readonly files: readonly string[];
  /** Whether what a team has turned down counts for nothing. */
  readonly strict?: boolean;
  readonly openapi?: readonly string[];
  /** The reports that are asked for: one at most for standard output. */
  readonly outputs: readonly OutputOption[];
  /** How many warnings there may be. */
  readonly maxWarnings?: number;
  /** What standard input counts as: the name of a file, which need not exist. */
  readonly stdinFilename?: string;
  /** The file with the findings that a team has accepted. */
  readonly baseline?: string;
  /** Whether everything that is found is accepted from now on. */
  readonly updateBaseline?: boolean;
  /** Whether only changed files are checked, and since when: a name that git knows, or `true` for the last commit. */
  readonly changed?: string | true;
  /** How many files are checked at the same time; as many as help where it is left out. */
  readonly jobs?: number;
  /** Whether what was found is kept for the next run. */
  readonly cache?: boolean;
  /** The file that it is kept in; one of the user's own where it is left out. */
  readonly cacheLocation?: string;
  /** Whether what is safe to fix is fixed first. */
  readonly fix?: boolean;
  /** Whether what would be fixed is only shown. */
  readonly dryRun?: boolean;
  /** Whether what changes is checked again, until somebody has seen enough. */
  readonly watch?: boolean;
  /** What runs in a thread that checks. */
  readonly thread: URL;
}
