import type { Language, Severity } from '../../engine/findings/findings';
import type { Target } from '../../engine/rules/rule';

/** A setting that an option gives. */
export type Given = 'model' | 'target' | 'severity' | 'strict';

/** `elan config` as given on the command line. */
export interface ConfigCommand {
  /** The file that is asked about. */
  readonly print: string;
  readonly model: string;
  readonly target: Target;
  readonly severity: Severity;
  readonly strict?: boolean;
  readonly format: 'text' | 'json';
  readonly lang: Language;
  /** Those of the settings that the user has given. */
  readonly given: ReadonlySet<Given>;
}
