import type { Done, Reason } from '../errors';

/** What a failure means: its reason, and whether the service can have been reached. */
export interface Meaning {
  readonly reason: Reason;
  readonly done: Done;
  readonly problem?: string;
}

/** Nothing can have reached the service. */
export const never = (reason: Reason): Meaning => ({ reason, done: 'no' });
/** The service may have been reached. */
export const perhaps = (reason: Reason): Meaning => ({ reason, done: 'unknown' });

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
  // an authority of that name is trusted, but has another key: it was renewed
  CERT_SIGNATURE_FAILURE: never('certificateOfUnknownIssuer'),
  INVALID_CA: never('certificateNotAccepted'),
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
  [/^(ERR_)?CERT_/, never('certificateNotAccepted')],
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
  [/unable to (?:get|verify) (?:local |the )?(?:issuer|first) cert/i, never('certificateOfUnknownIssuer')],
  [/failed to parse url|^bad port$|^unknown scheme$/i, never('addressInvalid')],
];

/**
 * @param code of one error, such as `ECONNRESET` or `ERR_CERT_DATE_INVALID`
 * @returns what an error means; its message comes before its code where both tell, for some share a code with others.
 *   Undefined where neither tells
 */
export function meaningOfOne(code: string, message: string): Meaning | undefined {
  const told = match(byMessage, message);
  const meaning = told ?? byCode[code] ?? match(byFamily, code) ?? match(byLastResort, message);
  return meaning && { ...meaning, problem: told || code === '' ? message : code };
}

function match(table: readonly (readonly [RegExp, Meaning])[], text: string): Meaning | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
