import altinn from '#schemas/tjenestefeil/altinn.json';
import dialogporten from '#schemas/tjenestefeil/dialogporten.json';
import calls from '#schemas/tjenestefeil/kall.json';
import sending from '#schemas/tjenestefeil/innsending.json';
import limits from '#schemas/tjenestefeil/grenser.json';
import ledger from '#schemas/tjenestefeil/innsendingslogg.json';
import maskinporten from '#schemas/tjenestefeil/maskinporten.json';
import operations from '#schemas/tjenestefeil/operasjoner.json';
import connections from '#schemas/tjenestefeil/tilkobling.json';
import uncertain from '#schemas/tjenestefeil/uvisst.json';
import type { CallName } from './operation';

const texts = {
  ...altinn,
  ...calls,
  ...connections,
  ...dialogporten,
  ...limits,
  ...ledger,
  ...maskinporten,
  ...operations,
  ...sending,
};

/**
 * What went wrong, by who can mend it:
 *
 * - `network` nobody answered · `tls` the certificate is not trusted · `proxy` the proxy refused · `timeout`
 * - `cancelled` the user stopped it
 * - `token` Maskinporten gave none, or the service did not take it (401) · `permission` (403)
 * - `throttled` (429) · `service` the service failed (5xx)
 * - `refused` the service has looked at the begjæring and said no, with findings (400, 409, 422)
 * - `notFound` (404) · `request` the service did not understand what was sent (other 4xx)
 * - `answer` the service said yes in a way that cannot be read
 * - `settings` nothing was sent, for something is missing or contradictory in profile, key or settings
 * - `ledger` nothing was sent, for the ledger could not be written
 */
export type ElanErrorKind =
  | 'network'
  | 'tls'
  | 'proxy'
  | 'timeout'
  | 'cancelled'
  | 'token'
  | 'permission'
  | 'throttled'
  | 'service'
  | 'refused'
  | 'notFound'
  | 'request'
  | 'answer'
  | 'settings'
  | 'ledger';

/** The failures that may pass by themselves, and soon. */
export const passingKinds: ReadonlySet<ElanErrorKind> = new Set([
  'network',
  'timeout',
  'service',
  'throttled',
]);

/**
 * Whether the service may have carried out what it was asked to: `no` it was never asked, or it said no; `unknown` it
 * was asked, and its answer was lost or says that it failed itself.
 */
export type Done = 'no' | 'unknown';

/** One thing that the service has found wrong, whichever form its answer has. */
export interface ServiceFinding {
  /** The authority's code; empty where the answer has none. */
  readonly code: string;
  readonly message: string;
  /** What more it says; empty where it says nothing more. */
  readonly description: string;
  /** The path in the payload (`sti`), as the service writes it; empty where it gives none. */
  readonly path: string;
  /** The value that it objects to (`angittVerdi`), as text; empty where it gives none. */
  readonly value: string;
}

/** What is wrong, by its name in `schemas/tjenestefeil/`. */
export type Reason = keyof typeof texts;

/** Everything about a failed call besides its reason. */
export interface ElanErrorDetails {
  /** What the reason's texts are filled in with. Never a token, a key or an identifier of a person. */
  readonly args?: Readonly<Record<string, string | number>>;
  readonly operation?: CallName;
  readonly status?: number;
  /** The service's own code, such as `DAS-002` or `MP-110`. */
  readonly code?: string;
  /** The correlation id of the call: what support asks for. */
  readonly correlationId?: string;
  /** How long the service asks to be left alone, in milliseconds. */
  readonly retryAfter?: number;
  readonly findings?: readonly ServiceFinding[];
  /** Whether the service itself says that it does not know what was asked for; a wrong address may be answered alike. */
  readonly isUnknownThere?: boolean;
  /** `no` where it is left out. */
  readonly done?: Done;
  readonly cause?: unknown;
}

/** A call that failed. Its message is the reason's in English; {@link describeError} has it in both languages. */
export class ElanError extends Error {
  readonly kind: ElanErrorKind;
  readonly operation: CallName | undefined;
  readonly status: number | undefined;
  readonly code: string;
  readonly correlationId: string;
  readonly retryAfter: number | undefined;
  readonly findings: readonly ServiceFinding[];
  readonly done: Done;
  readonly isUnknownThere: boolean;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(
    readonly reason: Reason,
    details: ElanErrorDetails = {},
  ) {
    super(fill(texts[reason].en.message, details.args ?? {}), { cause: details.cause });
    this.name = 'ElanError';
    this.kind = texts[reason].kind as ElanErrorKind;
    this.operation = details.operation;
    this.status = details.status;
    this.code = details.code ?? '';
    this.correlationId = details.correlationId ?? '';
    this.retryAfter = details.retryAfter;
    this.findings = details.findings ?? [];
    this.done = details.done ?? 'no';
    this.isUnknownThere = details.isUnknownThere ?? false;
    this.args = details.args ?? {};
  }
}

/** What to tell a person of an error. */
export interface ErrorText {
  /** What is wrong: one sentence or two. */
  readonly message: string;
  /** What to do about it; empty where there is nothing to do. */
  readonly advice: string;
}

/**
 * @returns an error's texts in a language; where something may have been stored all the same, they say so and how to
 *   find out, instead of inviting to try again
 */
export function describeError(error: ElanError, language: 'nb' | 'en'): ErrorText {
  const { message, advice } = texts[error.reason][language];
  const doubt = error.done === 'unknown' ? doubtOf(error.operation, language) : undefined;
  return {
    message: [fill(message, error.args), ...(doubt ? [doubt.message] : [])].join(' '),
    advice: doubt?.advice ?? fill(advice, error.args),
  };
}

function doubtOf(operation: ElanError['operation'], language: 'nb' | 'en'): ErrorText | undefined {
  const stores = operation === 'submit' || operation === 'change' || operation === 'uploadAttachment';
  return stores ? uncertain[operation][language] : undefined;
}

function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
