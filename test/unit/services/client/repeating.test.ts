import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../services/ledger/hash';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import type { ElanClient } from '../../../../services/client/client';
import { ElanError } from '../../../../services/errors';
import { Secret } from '../../../../services/log/secret';
import {
  answers,
  errorOf,
  fails,
  fakeElan,
  fetchError,
  hangs,
  isDeaf,
  settle,
  startOfTime,
  type Behaviour,
} from './fake-elan';

const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));
const party = { taxIdentificationNumber: '1', landkodeIdentifikator: 'NO' };
const uuid = 'f3f2b7a0-0000-4000-8000-000000000001';

const storing: readonly (readonly [string, (client: ElanClient) => Promise<unknown>])[] = [
  ['submit', (client) => client.submit('{}')],
  ['change', (client) => client.change('S1', '{}')],
];

const reading: readonly (readonly [string, (client: ElanClient) => Promise<unknown>, unknown])[] = [
  ['validate', (client) => client.validate('{}'), ''],
  ['validateChange', (client) => client.validateChange('S1', '{}'), ''],
  ['attachmentState', (client) => client.attachmentState(uuid), { uuid, tilstand: 'mottatt' }],
  ['regelverk', (client) => client.regelverk([]), { regelverk: 'nyttRegelverk' }],
  [
    'caseStatus',
    (client) => client.caseStatus('S1'),
    { eksternSaksreferanse: 'S1', saksstatus: 'sakOpprettet' },
  ],
  ['changedCases', (client) => client.changedCases(), []],
  ['innsyn', (client) => client.innsyn(party, party), {}],
];

const failures: readonly (readonly [string, Behaviour, 'no' | 'unknown'])[] = [
  ['nobody answers', fails(fetchError('ECONNREFUSED')), 'no'],
  ['the name is unknown', fails(fetchError('ENOTFOUND')), 'no'],
  ['the connection is lost', fails(fetchError('ECONNRESET')), 'unknown'],
  ['fetch fails in an unknown way', fails(new TypeError('fetch failed')), 'unknown'],
  ['the service hangs', hangs, 'unknown'],
  ['the transport is deaf', isDeaf, 'unknown'],
  ['the certificate is not trusted', fails(fetchError('SELF_SIGNED_CERT_IN_CHAIN')), 'no'],
  ['the proxy refuses', fails(new Error('Proxy response (407) !== 200 when HTTP Tunneling')), 'no'],
  ['it redirects', answers(307, '', { Location: 'https://elsewhere.test/' }), 'no'],
  ['it redirects to see another', answers(303, '', { Location: 'https://elsewhere.test/' }), 'unknown'],
  ['it redirects without saying so', answers(0), 'unknown'],
  ['400', answers(400, { kode: 'X', melding: 'y' }), 'no'],
  ['403', answers(403), 'no'],
  ['404', answers(404), 'no'],
  ['409', answers(409, { kode: 'X', melding: 'y' }), 'no'],
  ['413', answers(413), 'no'],
  ['422', answers(422, { kode: 'X', melding: 'y' }), 'no'],
  ['429', answers(429, '', { 'Retry-After': '1' }), 'no'],
  ['500', answers(500), 'unknown'],
  ['502', answers(502, '<html><title>Bad Gateway</title></html>'), 'unknown'],
  ['503', answers(503, '', { 'Retry-After': '1' }), 'unknown'],
  ['504', answers(504), 'unknown'],
  ['a web page as answer', answers(200, '<!doctype html><title>Sign in</title>'), 'unknown'],
];

describe.each(storing)('%s', (_, call) => {
  it.each(failures)('is sent exactly once where %s', async (_mode, behaviour, done) => {
    const { client, sent, waits } = await fakeElan([behaviour], { settings: { timeLimit: 10 } });
    const error = await errorOf(call(client));
    expect(error.done).toBe(done);
    expect(sent).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('is not sent again after a new token and then a failure', async () => {
    const { client, sent } = await fakeElan([answers(401), answers(500)]);
    expect((await errorOf(call(client))).done).toBe('unknown');
    expect(sent).toHaveLength(2);
  });

  it('is not sent at all where there is no token', async () => {
    const noToken = new ElanError('tokenRefused', { args: { problem: 'x' } });
    const { client, sent } = await fakeElan([answers(200)], { tokens: () => Promise.reject(noToken) });
    expect(await errorOf(call(client))).toBe(noToken);
    expect(sent).toEqual([]);
  });
});

describe('an upload', () => {
  const upload = (client: ElanClient) => client.uploadAttachment(file, 'R-1');
  const received = answers(201, { uuid, tilstand: 'mottatt' });

  it.each([
    ['nobody answers', fails(fetchError('ECONNREFUSED'))],
    ['there are too many calls', answers(429)],
  ])('is made again where %s, for then nothing was stored', async (_mode, behaviour) => {
    const { client, sent } = await fakeElan([behaviour, received]);
    expect((await upload(client)).answer.uuid).toBe(uuid);
    expect(sent).toHaveLength(2);
  });

  it('is made again where the connection is lost in the middle of the file, for half a file is no attachment', async () => {
    const large = fileInMemory('a.pdf', 'application/pdf', new Uint8Array(2));
    const pieces = async function* () {
      for (const size of [1, 1]) yield Promise.resolve(new Uint8Array(size));
    };
    const tears: Behaviour = async ({ body }) => {
      if (typeof body !== 'object') throw new Error('no file');
      await body.getReader().read();
      throw fetchError('ECONNRESET');
    };
    const told: number[] = [];
    const { client, sent } = await fakeElan([tears, received]);
    await client.uploadAttachment({ ...large, pieces }, 'R-1', { onSent: (bytes) => told.push(bytes) });
    expect(sent).toHaveLength(2);
    expect(told).toEqual([0, 0, 1, 2]);
  });

  it('of a file that somebody is writing meanwhile is never received whole', async () => {
    const changed = { ...file, sha256: sha256('what was looked at') };
    const { client, sent } = await fakeElan([received]);
    const error = await errorOf(client.uploadAttachment(changed, 'R-1'));
    expect(error).toMatchObject({ reason: 'attachmentChanged', done: 'no' });
    expect(await sent[0]?.content().catch(() => 'torn')).toBe('torn');
  });

  it('of a file that is gone says so', async () => {
    const pieces = () => createReadStream('gone.pdf');
    const { client } = await fakeElan([received]);
    expect(await errorOf(client.uploadAttachment({ ...file, pieces }, 'R-1'))).toMatchObject({
      reason: 'attachmentUnreadable',
      args: { file: 'a.pdf', problem: expect.stringContaining('ENOENT') as string },
    });
  });

  it.each([
    ['the connection is lost', fails(fetchError('ECONNRESET'))],
    ['the service fails', answers(500)],
    ['the gateway gives up', answers(504)],
  ])('is not made again where %s', async (_mode, behaviour) => {
    const { client, sent } = await fakeElan([behaviour, received]);
    expect((await errorOf(upload(client))).done).toBe('unknown');
    expect(sent).toHaveLength(1);
  });
});

describe.each(reading)('%s', (_, call, success) => {
  it.each([
    ['network', fails(fetchError('ECONNRESET'))],
    ['timeout', fails(fetchError('UND_ERR_HEADERS_TIMEOUT'))],
    ['500', answers(500)],
    ['502', answers(502)],
    ['429', answers(429)],
  ])('is tried again after %s', async (_mode, behaviour) => {
    const { client, sent, waits } = await fakeElan([behaviour, behaviour, answers(200, success)]);
    await call(client);
    expect(sent).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it.each([
    ['tls', fails(fetchError('CERT_HAS_EXPIRED'))],
    ['proxy', fails(new Error('net::ERR_TUNNEL_CONNECTION_FAILED'))],
    ['refused', answers(422, { kode: 'X', melding: 'y' })],
    ['permission', answers(403)],
    ['notFound', answers(404)],
    ['request', answers(405)],
    ['answer', answers(200, '<html>')],
  ])('is not tried again after %s', async (kind, behaviour) => {
    const { client, sent } = await fakeElan([behaviour]);
    expect((await errorOf(call(client))).kind).toBe(kind);
    expect(sent).toHaveLength(1);
  });
});

describe('the wait between attempts', () => {
  const settings = { attempts: 6, firstWait: 1000, longestWait: 5000, patience: 1_000_000 };

  it.each([
    [0, [500, 1000, 2000, 2500, 2500]],
    [0.5, [750, 1500, 3000, 3750, 3750]],
    [1, [1000, 2000, 4000, 5000, 5000]],
  ])('doubles up to a limit, with jitter (%d)', async (random, expected) => {
    const { client, waits } = await fakeElan([answers(500)], { settings, random });
    await errorOf(client.validate('{}'));
    expect(waits).toEqual(expected);
  });

  it.each([
    ['seconds', '30'],
    ['a date', new Date(startOfTime + 30_000).toUTCString()],
  ])('is never shorter than the service asks for in %s', async (_, retryAfter) => {
    const limited = answers(429, '', { 'Retry-After': retryAfter });
    const { client, waits } = await fakeElan([limited, answers(200)], { settings, random: 0 });
    await client.validate('{}');
    expect(waits).toEqual([30_500]);
  });

  it('is asked for by a service that is down, too', async () => {
    const down = answers(503, '', { 'Retry-After': '7' });
    const { client, waits } = await fakeElan([down, answers(200)], { settings, random: 0 });
    await client.validate('{}');
    expect(waits).toEqual([7500]);
  });

  it('has an end: after some attempts', async () => {
    const { client, sent } = await fakeElan([answers(500)], { settings: { ...settings, attempts: 3 } });
    expect((await errorOf(client.validate('{}'))).kind).toBe('service');
    expect(sent).toHaveLength(3);
  });

  it('has an end: after some time', async () => {
    const patient = { ...settings, patience: 5000 };
    const { client, waits } = await fakeElan([answers(500)], { settings: patient, random: 1 });
    await errorOf(client.validate('{}'));
    expect(waits).toEqual([1000, 2000]);
  });

  it('is not begun where the service asks for more time than there is', async () => {
    const { client, sent } = await fakeElan([answers(429, '', { 'Retry-After': '3600' })]);
    const error = await errorOf(client.validate('{}'));
    expect(error).toMatchObject({ kind: 'throttled', retryAfter: 3_600_000, done: 'no' });
    expect(sent).toHaveLength(1);
  });

  it('can be cut off', async () => {
    const stop = new AbortController();
    const sleep = (_: number, signal?: AbortSignal) => {
      stop.abort();
      return Promise.reject(signal?.reason as Error);
    };
    const { client, sent } = await fakeElan([answers(500)], { sleep });
    const error = await errorOf(client.validate('{}', { signal: stop.signal }));
    expect(error).toMatchObject({ kind: 'cancelled', done: 'no', operation: 'validate' });
    expect(sent).toHaveLength(1);
  });

  it('hides no fault of the clock', async () => {
    const fault = new RangeError('no clock');
    const { client } = await fakeElan([answers(500)], { sleep: () => Promise.reject(fault) });
    await expect(client.validate('{}')).rejects.toBe(fault);
  });
});

describe('cancelling', () => {
  it('before the call sends nothing', async () => {
    const { client, sent, tokens } = await fakeElan([answers(200)]);
    const error = await errorOf(client.submit('{}', { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ kind: 'cancelled', done: 'no' });
    expect(sent).toEqual([]);
    expect(tokens.fetched).toBe(0);
  });

  it('while the token is fetched sends nothing', async () => {
    const stop = new AbortController();
    const token = { value: new Secret('t'), expiresAt: startOfTime + 1, scope: '' };
    const { client, sent } = await fakeElan([answers(200)], {
      tokens: () => {
        stop.abort();
        return Promise.resolve(token);
      },
    });
    const error = await errorOf(client.submit('{}', { signal: stop.signal }));
    expect(error).toMatchObject({ kind: 'cancelled', done: 'no' });
    expect(sent).toEqual([]);
  });

  it('just as the answer begins does not wait for the rest of it', async () => {
    const stop = new AbortController();
    const body = new ReadableStream<Uint8Array>({ pull: () => stop.abort() }, { highWaterMark: 0 });
    const begun: Behaviour = () => ({ status: 201, headers: new Headers(), body });
    const { client } = await fakeElan([begun]);
    const error = await errorOf(client.submit('{}', { signal: stop.signal }));
    expect(error).toMatchObject({ kind: 'cancelled', done: 'unknown' });
  });

  it.each([
    ['submit', 'unknown'],
    ['validate', 'no'],
  ] as const)('%s while it is underway leaves what was done %s', async (operation, done) => {
    for (const behaviour of [hangs, isDeaf]) {
      const stop = new AbortController();
      const { client, sent } = await fakeElan([behaviour]);
      const call = errorOf(client[operation]('{}', { signal: stop.signal }));
      await settle();
      stop.abort();
      expect(await call).toMatchObject({ kind: 'cancelled', done });
      expect(sent).toHaveLength(1);
    }
  });
});

describe('many calls', () => {
  it('are made five at once, and the others when one of these has ended', async () => {
    const open: (() => void)[] = [];
    const gate: Behaviour = async () => {
      await new Promise<void>((resolve) => open.push(resolve));
      return { status: 204, headers: new Headers(), body: null };
    };
    const { client, sent } = await fakeElan([gate]);
    const calls = Array.from({ length: 7 }, () => client.validate('{}'));
    await settle();
    expect(sent).toHaveLength(5);
    open[0]?.();
    await settle();
    expect(sent).toHaveLength(6);
    open[1]?.();
    await settle();
    for (const each of open) each();
    await Promise.all(calls);
    expect(sent).toHaveLength(7);
  });

  it('can be cancelled while they wait, at once and without being sent', async () => {
    const { client, sent, tokens } = await fakeElan([hangs]);
    const stop = new AbortController();
    const held = new AbortController();
    const underway = Array.from({ length: 5 }, () => errorOf(client.validate('{}', { signal: held.signal })));
    const waiting = errorOf(client.submit('{}', { signal: stop.signal }));
    await settle();
    stop.abort();
    expect(await waiting).toMatchObject({ kind: 'cancelled', done: 'no', operation: 'submit' });
    held.abort();
    await Promise.all(underway);
    await settle();
    expect(sent).toHaveLength(5);
    expect(tokens.fetched).toBe(5);
  });

  it('do not hold each other up while they wait for another attempt', async () => {
    const slow = () => new Promise<void>(() => undefined);
    const { client, sent } = await fakeElan([answers(503)], { sleep: slow });
    for (let i = 0; i < 6; i += 1) void client.validate('{}');
    await settle();
    expect(sent).toHaveLength(6);
  });
});
