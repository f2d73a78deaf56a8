import { createHash } from 'node:crypto';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSandbox, type TestSandbox } from './support';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: http.OutgoingHttpHeaders;
}

/** With `fetch` the headers `Host` and `Sec-Fetch-…` cannot be chosen. */
function ask({
  method = 'GET',
  path = '/sandbox/klient',
  headers = {},
}: Asked): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false };
    const request = http.request(`${sandbox.url}${path}`, options, (answer) => {
      answer.resume();
      resolve(answer);
    });
    request.on('error', reject).end();
  });
}

const statusOf = async (asked: Asked): Promise<number | undefined> => (await ask(asked)).statusCode;

describe('the name that it is called by', () => {
  test.each(['127.0.0.1', 'localhost:1', 'LOCALHOST', '[::1]:7980'])('%s is answered', async (host) => {
    expect(await statusOf({ headers: { host } })).toBe(200);
  });

  test.each([
    'evil.example:7980',
    '127.0.0.1.evil.example',
    'evil.example@127.0.0.1',
    'localhost.evil.example:7980',
    '127.0.0.1:80:80',
    '10.0.0.1',
  ])('%s is refused, for a name on the web may lead here', async (host) => {
    expect(await statusOf({ headers: { host } })).toBe(403);
  });

  test('and the address is one of this machine', () => {
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

/** As recorded from Chromium 156, which sends them to servers on loopback too. */
const fetched = { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
const navigated = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

describe('callers that are no browser, and its own page, are answered', () => {
  test.each<[string, http.OutgoingHttpHeaders]>([
    ['curl', {}],
    ['fetch of Node and of undici', { 'sec-fetch-mode': 'cors' }],
    [
      'fetch of Electron',
      { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    ],
    ['an address that was typed', { ...navigated, 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' }],
    ['a request of its own page', { ...fetched, 'sec-fetch-site': 'same-origin' }],
  ])('%s', async (_, headers) => {
    expect(await statusOf({ headers })).toBe(200);
  });

  test('what its own page changes', async () => {
    const headers = { ...fetched, 'sec-fetch-site': 'same-origin', origin: sandbox.url };
    expect(await statusOf({ method: 'DELETE', path: '/sandbox/feil', headers })).toBe(204);
  });

  test('its own page through a port that is forwarded', async () => {
    const headers = { host: 'localhost:50123', origin: 'http://localhost:50123' };
    expect(await statusOf({ headers })).toBe(200);
  });
});

describe('other pages are refused', () => {
  test.each<[string, http.OutgoingHttpHeaders]>([
    ['of the web', { origin: 'https://evil.example' }],
    ['without an address', { origin: 'null' }],
    ['of another port', { origin: 'http://127.0.0.1:3000' }],
    ['of another name of this machine', { origin: 'http://localhost:3000' }],
    ['of another scheme', { host: '127.0.0.1', origin: 'https://127.0.0.1' }],
    [
      'in fetch, from another site',
      { ...fetched, 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    ],
    [
      'in fetch, from another port',
      { ...fetched, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' },
    ],
    ['in fetch without cors', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['in a script', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'script' }],
    ['in a frame', { 'sec-fetch-site': 'same-site', ...navigated, 'sec-fetch-dest': 'iframe' }],
    ['in a link to what is no page', { 'sec-fetch-site': 'cross-site', ...navigated }],
    ['in a way that is not known', { 'sec-fetch-site': 'other' }],
  ])('%s', async (_, headers) => {
    expect(await statusOf({ headers })).toBe(403);
  });

  test.each(['POST', 'DELETE', 'OPTIONS'])('also where they change something: %s', async (method) => {
    sandbox.addFault({ kind: 'slow', milliseconds: 0 });
    const headers = { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' };
    expect(await statusOf({ method, path: '/sandbox/feil', headers })).toBe(403);
    expect(sandbox.overview().feil).toHaveLength(1);
    sandbox.clearFaults();
  });

  test('and none is told that it may read an answer', async () => {
    const { headers } = await ask({ headers: { origin: 'http://localhost:3000' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a link to its page', () => {
  test.each(['same-site', 'cross-site'])('opens it: %s', async (site) => {
    const headers = { ...navigated, 'sec-fetch-site': site, 'sec-fetch-user': '?1' };
    expect(await statusOf({ path: '/', headers })).toBe(200);
  });

  test.each<[string, Asked]>([
    ['in a frame', { headers: { ...navigated, 'sec-fetch-dest': 'iframe' } }],
    ['in fetch', { headers: fetched }],
    ['with a form', { method: 'POST', headers: navigated }],
    ['with an origin', { headers: { ...navigated, origin: 'http://localhost:3000' } }],
  ])('does not open it %s', async (_, { method = 'GET', headers }) => {
    const asked = { method, path: '/', headers: { ...headers, 'sec-fetch-site': 'cross-site' } };
    expect(await statusOf(asked)).toBe(403);
  });
});

describe('every answer', () => {
  test.each<[string, Asked]>([
    ['its page', { path: '/' }],
    ['the client', {}],
    ['a service', { path: '/api/utleggsbegjaering-status-paa-sak/v1/saker' }],
    ['what is not there', { path: '/nowhere' }],
    ['a refusal', { headers: { origin: 'https://evil.example' } }],
  ])('keeps others from reading or framing it: %s', async (_, asked) => {
    const { headers } = await ask(asked);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
  });

  test('allows its page no style but its own, and no script', async () => {
    const answer = await fetch(sandbox.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const text = await answer.text();
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).not.toContain('script-src');
    expect(text).not.toMatch(/<script|style=|\son\w+=/);
  });
});
