import { ElanError, type ElanErrorDetails, type Reason } from '../errors';
import { redact } from '../log/redact';
import { stores } from '../operations/repeating';
import { meaningOfOne, never, perhaps, type Meaning } from './transport-meanings';

/** The circumstances of a request that got no answer. */
export interface FailedRequest {
  readonly operation: NonNullable<ElanErrorDetails['operation']>;
  /** Who was asked, with the port where it is not the usual one. */
  readonly host: string;
  /** What the caller could cancel the request by. */
  readonly signal?: AbortSignal | undefined;
  /** Whether it was stopped because it took too long. */
  readonly timedOut?: boolean | undefined;
  /** The `Korrelasjonsid` that it was sent with. */
  readonly correlationId?: string | undefined;
  /** Whether a part of its body was never sent: half a file is received by nobody. */
  readonly isTorn?: boolean | undefined;
}

/**
 * @param error what the transport rejected with: an error of undici, of Node's sockets or of Electron's network stack,
 *   however deeply wrapped
 * @returns what has happened, in this project's words; `done` is `no` only where nothing can have reached the service
 */
export function transportError(error: unknown, request: FailedRequest): ElanError {
  const { reason, done, problem } = inCircumstances(meaningOf(error, request.host), request);
  return new ElanError(reason, {
    args: { host: request.host, problem: redact(problem ?? '') },
    operation: request.operation,
    correlationId: request.correlationId ?? '',
    done,
    cause: error,
  });
}

/**
 * @returns the error for a call that was cancelled before anything of it was sent
 */
export function cancelledBeforehand({ operation, host }: FailedRequest): ElanError {
  return new ElanError('cancelled', { args: { host }, operation });
}

function inCircumstances(meaning: Meaning, { operation, signal, timedOut, isTorn }: FailedRequest): Meaning {
  const done = isTorn ? 'no' : meaning.done;
  if (signal?.aborted) return { reason: 'cancelled', done: stores(operation) ? done : 'no' };
  return timedOut ? { reason: 'timedOut', done } : { ...meaning, done };
}

function meaningOf(error: unknown, host: string): Meaning {
  const errors = everyError(error);
  for (const each of errors) {
    const meaning = meaningOfOne(codeOf(each), messageOf(each));
    if (meaning) return { ...meaning, ...doneBy(each, meaning), ...aboutProxy(each, meaning, host) };
  }
  return {
    ...perhaps('noAnswer'),
    problem: errors.map(codeOf).find((code) => code !== '') ?? 'fetch failed',
  };
}

const connecting: ReadonlySet<Reason> = new Set([
  'hostNotFound',
  'nameServiceSilent',
  'connectionRefused',
  'unreachable',
]);

/** Who could not be reached is a proxy where the error names another host or port than was asked for. */
function aboutProxy(error: object, { reason }: Meaning, host: string): Partial<Meaning> {
  const address = `https://${host}`;
  if (!connecting.has(reason) || !URL.canParse(address)) return {};
  const { hostname, port } = new URL(address);
  const ports = port === '' ? [80, 443] : [Number(port)];
  const otherName = 'hostname' in error && typeof error.hostname === 'string' && error.hostname !== hostname;
  const otherPort = 'port' in error && typeof error.port === 'number' && !ports.includes(error.port);
  return otherName || otherPort ? { ...never('proxyUnreachable'), problem: messageOf(error) } : {};
}

/** The same code means another thing while connecting than on a connection that something has been sent over. */
function doneBy(error: object, meaning: Meaning): Partial<Meaning> {
  const call = 'syscall' in error ? error.syscall : undefined;
  if (call === 'connect' && meaning.reason === 'timedOut') return never('connectTimedOut');
  if ((call === 'read' || call === 'write') && meaning.reason === 'unreachable') {
    return perhaps('connectionLost');
  }
  return {};
}

/** The error and everything that it wraps, innermost first: the outer ones only say "fetch failed". */
function everyError(error: unknown, seen = new Set<unknown>()): object[] {
  if (typeof error !== 'object' || error === null || seen.has(error)) return [];
  seen.add(error);
  const cause = 'cause' in error ? everyError(error.cause, seen) : [];
  const errors: unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [...cause, ...errors.flatMap((each) => everyError(each, seen)), error];
}

function codeOf(error: object): string {
  const electron = /\bnet::(ERR_\w+)/.exec(messageOf(error))?.[1];
  return electron ?? ('code' in error && typeof error.code === 'string' ? error.code : '');
}

function messageOf(error: object): string {
  return 'message' in error && typeof error.message === 'string' ? error.message : '';
}
