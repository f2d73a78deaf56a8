import { describe, expect, it } from 'vitest';
import { cancelledBeforehand, transportError } from '../../../../services/http/transport-errors';
import { describeError } from '../../../../services/errors';
import { fetchError } from '../client/fake-elan';

const submit = { operation: 'submit', host: 'elan.test' } as const;

function electron(code: string): Error {
  return new Error(`net::${code}`);
}

describe('a request without an answer', () => {
  it.each([
    ['ENOTFOUND', 'hostNotFound', 'network', 'no'],
    ['EAI_AGAIN', 'nameServiceSilent', 'network', 'no'],
    ['ECONNREFUSED', 'connectionRefused', 'network', 'no'],
    ['ENETUNREACH', 'unreachable', 'network', 'no'],
    ['EHOSTUNREACH', 'unreachable', 'network', 'no'],
    ['ECONNRESET', 'connectionLost', 'network', 'unknown'],
    ['EPIPE', 'connectionLost', 'network', 'unknown'],
    ['UND_ERR_SOCKET', 'connectionLost', 'network', 'unknown'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connectTimedOut', 'timeout', 'no'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timedOut', 'timeout', 'unknown'],
    ['UND_ERR_BODY_TIMEOUT', 'timedOut', 'timeout', 'unknown'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificateOfUnknownIssuer', 'tls', 'no'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificateOfUnknownIssuer', 'tls', 'no'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificateOfUnknownIssuer', 'tls', 'no'],
    ['CERT_SIGNATURE_FAILURE', 'certificateOfUnknownIssuer', 'tls', 'no'],
    ['CERT_CHAIN_TOO_LONG', 'certificateNotAccepted', 'tls', 'no'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateSelfSigned', 'tls', 'no'],
    ['CERT_HAS_EXPIRED', 'certificateOutOfDate', 'tls', 'no'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateOfOtherHost', 'tls', 'no'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'secureConnectionFailed', 'tls', 'no'],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'secureConnectionFailed', 'tls', 'unknown'],
    ['UND_ERR_PRX_TLS', 'proxyUnreachable', 'proxy', 'no'],
    ['ERR_INVALID_URL', 'addressInvalid', 'settings', 'no'],
    ['SOMETHING_NEW', 'noAnswer', 'network', 'unknown'],
  ])('%s of undici is %s', (code, reason, kind, done) => {
    expect(transportError(fetchError(code), submit)).toMatchObject({ reason, kind, done });
  });

  it.each([
    ['ERR_NAME_NOT_RESOLVED', 'hostNotFound', 'no'],
    ['ERR_CONNECTION_REFUSED', 'connectionRefused', 'no'],
    ['ERR_INTERNET_DISCONNECTED', 'unreachable', 'no'],
    ['ERR_CONNECTION_RESET', 'connectionLost', 'unknown'],
    ['ERR_EMPTY_RESPONSE', 'connectionLost', 'unknown'],
    ['ERR_CONNECTION_TIMED_OUT', 'connectTimedOut', 'no'],
    ['ERR_TIMED_OUT', 'timedOut', 'unknown'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificateOfUnknownIssuer', 'no'],
    ['ERR_CERT_DATE_INVALID', 'certificateOutOfDate', 'no'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'certificateOfOtherHost', 'no'],
    ['ERR_CERT_REVOKED', 'certificateNotAccepted', 'no'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxyUnreachable', 'no'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxyRefused', 'no'],
    ['ERR_PROXY_AUTH_UNSUPPORTED', 'proxyWantsSignIn', 'no'],
    ['ERR_PROXY_CERTIFICATE_INVALID', 'proxyRefused', 'no'],
  ])('%s of Electron is %s', (code, reason, done) => {
    expect(transportError(electron(code), submit)).toMatchObject({ reason, done });
  });

  it.each([
    ['Proxy response (407) !== 200 when HTTP Tunneling', 'proxyWantsSignIn', 'no'],
    ['tunneling socket could not be established, statusCode=407', 'proxyWantsSignIn', 'no'],
    ['Proxy response (503) !== 200 when HTTP Tunneling', 'proxyRefused', 'no'],
    ['socket hang up', 'connectionLost', 'unknown'],
    ['other side closed', 'connectionLost', 'unknown'],
    ['terminated', 'connectionLost', 'unknown'],
    ['self-signed certificate', 'certificateSelfSigned', 'no'],
    ['unable to get local issuer certificate', 'certificateOfUnknownIssuer', 'no'],
    ['bad port', 'addressInvalid', 'no'],
  ])('"%s" is %s', (message, reason, done) => {
    const error = new TypeError('fetch failed', { cause: new Error(message) });
    expect(transportError(error, submit)).toMatchObject({ reason, done });
  });

  it('is looked for in causes of causes, and in all of several tries', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const tries = Object.assign(new AggregateError([refused]), { code: 'ETIMEDOUT' });
    const error = new Error('outer', { cause: new TypeError('fetch failed', { cause: tries }) });
    expect(transportError(error, submit)).toMatchObject({ reason: 'connectionRefused', done: 'no' });
  });

  it('tells a proxy that refuses from a request that was aborted, which have the same code', () => {
    const cause = Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
      code: 'UND_ERR_ABORTED',
    });
    expect(transportError(new TypeError('fetch failed', { cause }), submit).kind).toBe('proxy');
  });

  it.each([
    ['elan.test', 'ENOTFOUND', { hostname: 'elan.test' }, 'hostNotFound'],
    ['elan.test', 'ENOTFOUND', { hostname: 'proxy.test' }, 'proxyUnreachable'],
    ['elan.test', 'ECONNREFUSED', { address: '10.0.0.1', port: 443 }, 'connectionRefused'],
    ['elan.test', 'ECONNREFUSED', { address: '10.0.0.1', port: 8080 }, 'proxyUnreachable'],
    ['127.0.0.1:7980', 'ECONNREFUSED', { address: '127.0.0.1', port: 7980 }, 'connectionRefused'],
    ['127.0.0.1:7980', 'ECONNREFUSED', { address: '127.0.0.1', port: 443 }, 'proxyUnreachable'],
  ])('to %s tells the service from the proxy: %s %j', (host, code, details, reason) => {
    const error = transportError(fetchError(code, details), { ...submit, host });
    expect(error).toMatchObject({ reason, done: 'no' });
  });

  it('tells what a proxy answered', () => {
    const cause = new Error('Proxy response (503) !== 200 when HTTP Tunneling');
    expect(transportError(cause, submit).message).toContain('Proxy response (503)');
  });

  it('tells a reset in the middle of the handshake from one after it', () => {
    const message = 'Client network socket disconnected before secure TLS connection was established';
    const cause = Object.assign(new Error(message), { code: 'ECONNRESET' });
    const error = transportError(new TypeError('fetch failed', { cause }), submit);
    expect(error).toMatchObject({ reason: 'secureConnectionFailed', done: 'no' });
  });

  it('knows by the system call whether anything can have been sent', () => {
    const connecting = transportError(fetchError('ETIMEDOUT', { syscall: 'connect' }), submit);
    expect(connecting).toMatchObject({ reason: 'connectTimedOut', done: 'no' });
    const reading = transportError(fetchError('ETIMEDOUT', { syscall: 'read' }), submit);
    expect(reading).toMatchObject({ reason: 'timedOut', done: 'unknown' });
    const lostRoute = transportError(fetchError('EHOSTUNREACH', { syscall: 'read' }), submit);
    expect(lostRoute).toMatchObject({ reason: 'connectionLost', done: 'unknown' });
  });

  it('survives a cause that is its own, and what is no error', () => {
    const circle = new Error('circle');
    circle.cause = circle;
    for (const error of [circle, undefined, null, 'text', 7]) {
      expect(transportError(error, submit).reason).toBe('noAnswer');
    }
  });

  it('is a cancellation where the signal says so, which leaves a submission open', () => {
    const signal = AbortSignal.abort();
    const aborted = new DOMException('This operation was aborted', 'AbortError');
    expect(transportError(aborted, { ...submit, signal })).toMatchObject({
      kind: 'cancelled',
      done: 'unknown',
    });
    expect(transportError(aborted, { ...submit, operation: 'caseStatus', signal }).done).toBe('no');
    expect(transportError(aborted, { ...submit, operation: 'token', signal }).done).toBe('no');
    expect(transportError(fetchError('ECONNREFUSED'), { ...submit, signal }).done).toBe('no');
    expect(cancelledBeforehand(submit)).toMatchObject({ kind: 'cancelled', done: 'no' });
  });

  it('is a time-out where the time ran out', () => {
    const aborted = new DOMException('This operation was aborted', 'AbortError');
    const error = transportError(aborted, { ...submit, timedOut: true });
    expect(error).toMatchObject({ reason: 'timedOut', kind: 'timeout', done: 'unknown' });
  });

  it('says nothing of a person, whatever the error says', () => {
    const cause = new Error('Failed to parse URL from https://elan.test/01017012345');
    const error = transportError(cause, submit);
    expect(describeError(error, 'nb').message).not.toContain('01017012345');
  });
});

describe('the texts of a request without an answer', () => {
  it('say what to do about an authority of the company', () => {
    const error = transportError(fetchError('SELF_SIGNED_CERT_IN_CHAIN'), submit);
    expect(describeError(error, 'en').advice).toMatch(/http\.systemCertificates.*--ca.*NODE_EXTRA_CA_CERTS/);
  });

  it('invite to find out, not to try again, where something may have been stored', () => {
    const lost = transportError(fetchError('ECONNRESET'), submit);
    expect(describeError(lost, 'en').message).toMatch(
      /broken.*Whether the begjæring was received is not known/,
    );
    expect(describeError(lost, 'nb').advice).toContain('Ikke send den igjen ennå');
    const read = transportError(fetchError('ECONNRESET'), { ...submit, operation: 'caseStatus' });
    expect(describeError(read, 'nb').advice).toBe('Sjekk nettet, og prøv igjen.');
    const refused = transportError(fetchError('ECONNREFUSED'), submit);
    expect(describeError(refused, 'en').message).toBe('elan.test refused the connection. Nothing was sent.');
  });
});
