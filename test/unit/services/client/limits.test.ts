import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../../../services/http/read-text';
import { startTimeLimit } from '../../../../services/http/time-limit';
import { describeError, ElanError } from '../../../../services/errors';
import { isDeeperThan } from '../../../../engine/values/nesting';
import { localClient } from '../../../../services/maskinporten/local-client';
import type { Transport, TransportAnswer } from '../../../../services/world';
import { openTransport } from '../../../../cli/services/transport';
import { failing } from '../maskinporten/support/failing';
import { trying } from '../maskinporten/support/maskinporten';
import { testWorld } from '../maskinporten/support/world';
import { errorOf, fakeElan, type Behaviour } from './fake-elan';

const [largest, largestOfMaskinporten, deepest] = [52_428_800, 1_048_576, 200];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** @returns the address of a server that answers so, and whether its answer was cut off */
async function serving(answer: http.RequestListener): Promise<{ url: string; cutOff: () => boolean }> {
  let cut = false;
  const server = http.createServer((request, response) => {
    response.on('close', () => (cut = !response.writableFinished));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, cutOff: () => cut };
}

const piece = Buffer.alloc(64 * 1024, 0x20);

/** Sends for ever, as fast as it is read. */
const endless: http.RequestListener = (_, response) => {
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    response.once('drain', more);
  };
  more();
};

/** Sends a byte now and then, for ever. */
const dripping: http.RequestListener = (_, response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** 100 megabytes in 100 kilobytes. */
const bomb: http.RequestListener = (_, response) => {
  response.setHeader('Content-Encoding', 'gzip');
  response.end(gzipSync(Buffer.alloc(100_000_000, 0x20), { level: 1 }));
};

const transports: [string, () => Promise<Transport>][] = [
  ['the editor', () => Promise.resolve((url, request) => fetch(url, request))],
  [
    'the command line',
    async () => {
      const transport = await openTransport(undefined, {});
      closing.push(() => transport.close());
      return transport.send;
    },
  ],
];

describe.each(transports)('an answer over the transport of %s', (_, open) => {
  async function read(answering: http.RequestListener, milliseconds = 10_000) {
    const { url, cutOff } = await serving(answering);
    const limit = startTimeLimit(milliseconds, undefined);
    closing.push(() => limit.end());
    const transport = await open();
    const answer = await transport(url, {
      method: 'GET',
      headers: {},
      redirect: 'manual',
      signal: limit.signal,
    });
    const most = { bytes: largestOfMaskinporten, nesting: deepest };
    return { reading: readText(answer, { most, limit, operation: 'submit', host: 'vert' }), limit, cutOff };
  }

  it.each([
    ['never ends', endless],
    ['is unpacked to a hundred megabytes', bomb],
  ])('that %s is cut off at the limit', async (_name, answering) => {
    const { reading, cutOff } = await read(answering);
    const error = await failing(() => reading);
    expect([error.reason, error.kind, error.done]).toEqual(['answerTooLarge', 'answer', 'unknown']);
    expect(error.args).toMatchObject({ host: 'vert', limit: largestOfMaskinporten });
    const found = Number(error.args['found']);
    expect(found).toBeGreaterThan(largestOfMaskinporten);
    expect(found).toBeLessThan(2 * largestOfMaskinporten);
    expect(describeError(error, 'en').message).toContain(
      `cut off after ${found} bytes. At most 1048576 are read.`,
    );
    if (answering === endless) await expect.poll(cutOff).toBe(true);
  });

  it('that drips is given up when its time is over', async () => {
    const { reading, limit, cutOff } = await read(dripping, 60);
    await expect(reading).rejects.toThrow('aborted');
    expect(limit.passed()).toBe(true);
    await expect.poll(cutOff).toBe(true);
  });
});

/** An answer of so many bytes, of which none is kept. */
function large(status: number, bytes: number): TransportAnswer {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = Math.min(left, piece.length);
      if (size > 0) controller.enqueue(new Uint8Array(piece.subarray(0, size)));
      left -= size;
      if (left === 0) controller.close();
    },
  });
  return { status, headers: new Headers(), body };
}

const nested = (levels: number): string => `{"a":`.repeat(levels) + '1' + '}'.repeat(levels);
const answering =
  (status: number, text: string): Behaviour =>
  () => ({ status, headers: new Headers(), body: new Response(text).body });

describe('a call of the service', () => {
  it('reads so much, and says how much that is', async () => {
    const { client } = await fakeElan([() => large(200, largest + 1)]);
    const error = await errorOf(client.changedCases());
    expect(error).toMatchObject({ reason: 'answerTooLarge', operation: 'changedCases', done: 'no' });
    expect(error.args).toMatchObject({ found: largest + 1, limit: largest });
  });

  it('leaves open whether a submission was received', async () => {
    const { client, sent } = await fakeElan([() => large(201, largest + 1)]);
    const error = await errorOf(client.submit('{}'));
    expect(error).toMatchObject({ reason: 'answerTooLarge', done: 'unknown' });
    expect(error.correlationId).toBe(sent[0]?.headers['Korrelasjonsid']);
    expect(sent).toHaveLength(1);
  });

  it('means what its status says where an error says too much, and the log tells that it was not read', async () => {
    const { client, logged } = await fakeElan([() => large(403, largest + 1)]);
    expect(await errorOf(client.submit('{}'))).toMatchObject({ kind: 'permission', done: 'no' });
    const unread = logged.filter(({ event }) => event === 'call.unread');
    expect(unread.map(({ fields }) => fields['reason'])).toEqual(['answerTooLarge']);
  });

  it('does not take an answer that is nested deep', async () => {
    const { client } = await fakeElan([answering(200, nested(100_000))]);
    const error = await errorOf(client.caseStatus('R-1'));
    expect([error.reason, error.args['limit']]).toEqual(['answerNestedTooDeep', deepest]);
    const { client: other } = await fakeElan([answering(422, nested(100_000))]);
    expect(await errorOf(other.validate('{}'))).toMatchObject({ kind: 'request' });
  });
});

describe('Maskinporten', () => {
  it.each<[string, () => TransportAnswer, string]>([
    ['says too much', () => large(200, largestOfMaskinporten + 1), 'answerTooLarge'],
    [
      'says it nested deep',
      () => ({ ...large(200, 0), body: new Response(nested(500)).body }),
      'answerNestedTooDeep',
    ],
  ])('that %s gives no token', async (_, answer, reason) => {
    const { source } = await trying(answer);
    const error = await failing(() => source.token());
    expect([error.reason, error.operation, error.done]).toEqual([reason, 'token', 'no']);
  });

  it('that says too much of itself is not taken at its word either', async () => {
    const world = testWorld(() => large(200, largestOfMaskinporten + 1));
    const error = await failing(() => localClient('http://localhost:7171/api', world));
    expect(error).toBeInstanceOf(ElanError);
    expect(error.reason).toBe('answerTooLarge');
  });
});

describe('how deep JSON is nested', () => {
  it.each([
    [nested(200), false],
    [nested(201), true],
    ['['.repeat(201), true],
    [`["${'['.repeat(500)}\\"${'{'.repeat(500)}"]`, false],
    [`[${'[],'.repeat(500)}1]`, false],
    ['"', false],
    ['"\\', false],
  ])('counts what is open at once, and nothing in texts (%#)', (text, deeper) => {
    expect(isDeeperThan(200, text)).toBe(deeper);
  });
});
