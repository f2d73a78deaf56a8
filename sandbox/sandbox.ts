import type { DialogStreams } from './dialogporten/streams';
import type { FaultRegistry } from './faults/registry';
import type { Tokens } from './maskinporten/tokens';
import type { Timing } from './settings';
import type { Store } from './state/store';

/** How much has been carried out since the start; what was refused is not counted. */
export interface Counters {
  tokens: number;
  submissions: number;
  changes: number;
  validations: number;
  attachments: number;
}

/** What every part of the sandbox works on. */
export interface Sandbox {
  /** The address without a slash at its end. */
  readonly url: string;
  /** Maskinporten's, with its slash. */
  readonly issuer: string;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly faults: FaultRegistry;
  readonly dialogStreams: DialogStreams;
  readonly timing: Timing;
  readonly counters: Counters;
  /** The present moment, in milliseconds since 1970. */
  readonly now: () => number;
}
