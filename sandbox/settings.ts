import type { FaultRequest } from './faults/fault';

/** How long things take, in milliseconds. */
export interface Timing {
  /** Each step of an attachment from `mottatt` to `konvertert`. */
  readonly attachmentStep: number;
  /** From `sakOpprettet` to `sakUnderBehandling`. */
  readonly caseOpened: number;
  /** How long a submission and a change are being handled, so that no change is taken; 0 turns that off. */
  readonly handling: number;
}

export const usualTiming: Timing = { attachmentStep: 1000, caseOpened: 10_000, handling: 0 };

/** A call, as it is logged: no payloads, no tokens, no identifiers. */
export interface CallLine {
  /** As an ISO 8601 moment. */
  readonly at: string;
  readonly method: string;
  /** The address with its `{parameters}` as they are called, not as they are. */
  readonly path: string;
  /** 0 where the connection was dropped. */
  readonly status: number;
  /** The `Korrelasjonsid`; empty where there is none. */
  readonly correlationId: string;
  readonly milliseconds: number;
}

/** How a local ELAN is started. */
export interface SandboxOptions {
  /** 7980 where it is left out; 0 for any that is free. */
  readonly port?: number;
  /** Where cases, attachments and clients are kept between runs; in memory only where it is left out. */
  readonly stateFile?: string;
  /** The present moment, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly log?: (line: CallLine) => void;
  /** What faults with a probability are drawn by; always the same where it is left out. */
  readonly seed?: number;
  readonly faults?: readonly FaultRequest[];
  readonly timing?: Partial<Timing>;
}
