import { ElanError, type Done, type ElanErrorDetails, type Reason } from '../errors';
import { redact } from '../log/redact';
import { stores } from './repeating';

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
}

/** What a failure means: its reason, and whether the service can have been reached. */
interface Meaning {
  readonly reason: Reason;
  readonly done: Done;
  readonly problem?: string;
}

const never = (reason: Reason): Meaning => ({ reason, done: 'no' });
const perhaps = (reason: Reason): Meaning => ({ reason, done: 'unknown' });

const byCode: Readonly<Record<string, Meaning>> = {
  ECONNREFUSED: never('connectionRefused'),
  ERR_CONNECTION_REFUSED: never('connectionRefused'),
  ENOTFOUND: never('hostNotFound'),
  ERR_NAME_NOT_RESOLVED: never('hostNotFound'),
  EAI_AGAIN: never('nameServiceSilent'),
  ERR_NAME_RESOLUTION_FAILED: never('nameServiceSilent'),
  ENETUNREACH: never('unreachable'),
  EHOSTUNREACH: never('unreachable'),
  ENETDOWN: never('unreachable'),
  EADDRNOTAVAIL: never('unreachable'),
  ERR_ADDRESS_UNREACHABLE: never('unreachable'),
  ERR_INTERNET_DISCONNECTED: never('unreachable'),
  ERR_CONNECTION_FAILED: never('unreachable'),
  ECONNRESET: perhaps('connectionLost'),
  ECONNABORTED: perhaps('connectionLost'),
  EPIPE: perhaps('connectionLost'),
  UND_ERR_SOCKET: perhaps('connectionLost'),
  UND_ERR_CLOSED: perhaps('connectionLost'),
  UND_ERR_DESTROYED: perhaps('connectionLost'),
  ERR_CONNECTION_RESET: perhaps('connectionLost'),
  ERR_CONNECTION_CLOSED: perhaps('connectionLost'),
  ERR_CONNECTION_ABORTED: perhaps('connectionLost'),
  ERR_EMPTY_RESPONSE: perhaps('connectionLost'),
  ERR_NETWORK_CHANGED: perhaps('connectionLost'),
  ERR_CONTENT_LENGTH_MISMATCH: perhaps('connectionLost'),
  ERR_INCOMPLETE_CHUNKED_ENCODING: perhaps('connectionLost'),
  UND_ERR_CONNECT_TIMEOUT: never('connectTimedOut'),
  ERR_CONNECTION_TIMED_OUT: never('connectTimedOut'),
  ETIMEDOUT: perhaps('timedOut'),
  UND_ERR_HEADERS_TIMEOUT: perhaps('timedOut'),
  UND_ERR_BODY_TIMEOUT: perhaps('timedOut'),
  ERR_TIMED_OUT: perhaps('timedOut'),
  UNABLE_TO_GET_ISSUER_CERT: never('certificateOfUnknownIssuer'),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: never('certificateOfUnknownIssuer'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: never('certificateOfUnknownIssuer'),
  SELF_SIGNED_CERT_IN_CHAIN: never('certificateOfUnknownIssuer'),
  CERT_UNTRUSTED: never('certificateOfUnknownIssuer'),
  ERR_CERT_AUTHORITY_INVALID: never('certificateOfUnknownIssuer'),
  DEPTH_ZERO_SELF_SIGNED_CERT: never('certificateSelfSigned'),
  CERT_HAS_EXPIRED: never('certificateOutOfDate'),
  CERT_NOT_YET_VALID: never('certificateOutOfDate'),
  ERR_CERT_DATE_INVALID: never('certificateOutOfDate'),
  ERR_TLS_CERT_ALTNAME_INVALID: never('certificateOfOtherHost'),
  HOSTNAME_MISMATCH: never('certificateOfOtherHost'),
  ERR_CERT_COMMON_NAME_INVALID: never('certificateOfOtherHost'),
  CERT_REVOKED: never('certificateNotAccepted'),
  CERT_REJECTED: never('certificateNotAccepted'),
  ERR_SSL_WRONG_VERSION_NUMBER: never('secureConnectionFailed'),
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: never('secureConnectionFailed'),
  ERR_SSL_UNSUPPORTED_PROTOCOL: never('secureConnectionFailed'),
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: never('secureConnectionFailed'),
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: never('secureConnectionFailed'),
  ERR_SSL_SSL_TLS_ALERT_HANDSHAKE_FAILURE: never('secureConnectionFailed'),
  EPROTO: perhaps('secureConnectionFailed'),
  UND_ERR_PRX_TLS: never('proxyUnreachable'),
  ERR_PROXY_CONNECTION_FAILED: never('proxyUnreachable'),
  ERR_TUNNEL_CONNECTION_FAILED: never('proxyRefused'),
  ERR_PROXY_AUTH_UNSUPPORTED: never('proxyWantsSignIn'),
  ERR_INVALID_URL: never('addressInvalid'),
  ERR_UNKNOWN_URL_SCHEME: never('addressInvalid'),
  ERR_UNSAFE_PORT: never('addressInvalid'),
};

/** Families of codes: looked at where a code has no line of its own. */
const byFamily: readonly (readonly [RegExp, Meaning])[] = [
  [/^ERR_CERT_/, never('certificateNotAccepted')],
  [/^ERR_SSL_/, perhaps('secureConnectionFailed')],
  [/PROXY/, never('proxyRefused')],
];

const byMessage: readonly (readonly [RegExp, Meaning])[] = [
  [/proxy response \(407\)|statusCode=407|proxy authentication required/i, never('proxyWantsSignIn')],
  [/proxy response \(\d+\)|tunneling socket could not be established/i, never('proxyRefused')],
  // A reset like any other by its code, but one that came before anything could be sent.
  [/before secure TLS connection was established/i, never('secureConnectionFailed')],
];

const byLastResort: readonly (readonly [RegExp, Meaning])[] = [
  [/socket hang up|other side closed|^terminated$|premature close/i, perhaps('connectionLost')],
  [/self.signed certificate/i, never('certificateSelfSigned')],
  [/unable to (get|verify).*(issuer|first) cert/i, never('certificateOfUnknownIssuer')],
  [/failed to parse url|^bad port$|^unknown scheme$/i, never('addressInvalid')],
];

/**
 * @param error what the transport rejected with: an error of undici, of Node's sockets or of Electron's network stack,
 *   however deeply wrapped
 * @returns what has happened, in this project's words; `done` is `no` only where nothing can have reached the service
 */
export function transportError(error: unknown, request: FailedRequest): ElanError {
  const { reason, done, problem } = inCircumstances(meaningOf(error), request);
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

function inCircumstances(meaning: Meaning, { operation, signal, timedOut }: FailedRequest): Meaning {
  if (signal?.aborted) {
    const stored = operation !== 'token' && operation !== 'metadata' && stores(operation);
    return { reason: 'cancelled', done: stored ? meaning.done : 'no' };
  }
  return timedOut ? { reason: 'timedOut', done: meaning.done } : meaning;
}

function meaningOf(error: unknown): Meaning {
  const errors = everyError(error);
  for (const each of errors) {
    const [code, message] = [codeOf(each), messageOf(each)];
    const meaning =
      match(byMessage, message) ?? byCode[code] ?? match(byFamily, code) ?? match(byLastResort, message);
    if (meaning) return { ...meaning, ...doneBy(each, meaning), problem: code || message };
  }
  return {
    ...perhaps('noAnswer'),
    problem: errors.map(codeOf).find((code) => code !== '') ?? 'fetch failed',
  };
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

function match(table: readonly (readonly [RegExp, Meaning])[], text: string): Meaning | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
