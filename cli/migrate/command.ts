import type { Language } from '../../engine/findings/findings';

/** `elan migrate` as given on the command line. */
export interface MigrateCommand {
  readonly files: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
  readonly today: string;
}
