import { afterEach, describe, expect, it, vi } from 'vitest';
import facts from '#schemas/hendelser.json';
import { createDialogportenClient } from '../../../../services/dialogporten/client';
import { ElanError } from '../../../../services/errors';
import { createLog } from '../../../../services/log/create-log';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import type { TransportRequest, World } from '../../../../services/world';
import { failing } from '../maskinporten/support/failing';
import { secret } from '../maskinporten/support/keys';

const dialogId = '0194ef4e-421c-7203-967b-1130f72c9070';
const token = secret('dialog-token-that-nobody-sees');

interface Answered {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A stream that says what it is told to say, piece by piece. */
function stream(pieces: readonly (string | Uint8Array)[], answered: Answered = {}, isEnded = true) {
  const { status = 200, type = 'text/event-stream; charset=utf-8', headers = {} } = answered;
  const sent: TransportRequest[] = [];
  const lines: string[] = [];
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      if (isEnded) controller.close();
    },
    cancel() {
      isCancelled = true;
    },
  });
  const world: World = {
    transport: (_, request) => {
      sent.push(request);
      return Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type, ...headers } }));
    },
    log: createLog((line) => lines.push(line), 'debug', Date.now, new KnownSecrets()),
    now: Date.now,
    uuid: () => 'u',
    random: () => 0,
    sleep: () => Promise.resolve(),
  };
  const tokens = (): never => {
    throw new Error('no token of Maskinporten is asked for');
  };
  const client = createDialogportenClient({ address: 'https://platform.example', tokens, world });
  const heard: string[] = [];
  const stop = new AbortController();
  const hear = (lastEventId = ''): Promise<void> =>
    client.hear(
      { dialogId, token, lastEventId, signal: stop.signal },
      { opened: () => heard.push('open'), happened: (what, id) => heard.push(`${what} ${id}`.trim()) },
    );
  return { hear, heard, sent, lines, stop, isCancelled: () => isCancelled };
}

const event = (type: string, id = ''): string =>
  `${id === '' ? '' : `id: ${id}\n`}event: next\ndata: {"data":{"dialogEvents":{"id":"${dialogId}","type":"${type}"}}}\n\n`;
const complete = 'event: complete\ndata: \n\n';

afterEach(() => vi.useRealTimers());

describe('a stream', () => {
  it('tells what happens in the dialog, until it is ended', async () => {
    const { hear, heard, isCancelled } = stream(
      [`:\n\n${event('DIALOG_UPDATED')}`, event('DIALOG_DELETED', '7'), complete, event('DIALOG_UPDATED')],
      {},
      false,
    );
    await hear();
    expect(heard).toEqual(['open', 'updated', 'deleted 7']);
    expect(isCancelled()).toBe(true);
  });

  it('has no id to go on from where no header can carry that', async () => {
    const { hear, heard } = stream(['8', 'sak-✓', 'å'].map((id) => event('DIALOG_UPDATED', id)));
    await hear();
    expect(heard).toEqual(['open', 'updated 8', 'updated', 'updated']);
  });

  it('is read however it is cut into pieces', async () => {
    const bytes = new TextEncoder().encode(`: æøå\n\n${event('DIALOG_UPDATED')}`.replaceAll('\n', '\r\n'));
    const { hear, heard } = stream([...bytes].map((byte) => Uint8Array.of(byte)));
    await hear();
    expect(heard).toEqual(['open', 'updated']);
  });

  it('is asked for with the dialog in the query, and with the token of the dialog', async () => {
    const { hear, sent, lines } = stream([complete]);
    await hear('42');
    const [request] = sent;
    expect(request).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      headers: {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${token.reveal()}`,
        'Last-Event-ID': '42',
      },
    });
    expect(JSON.parse(typeof request?.body === 'string' ? request.body : '')).toEqual({
      operationName: 'sub',
      query: `subscription sub { dialogEvents(dialogId: "${dialogId}") { id type } }`,
      variables: {},
    });
    expect(lines.join('\n')).not.toContain(token.reveal());
  });

  it('ends when it is stopped', async () => {
    const { hear, stop, heard } = stream([event('DIALOG_UPDATED')], {}, false);
    const hearing = failing(hear);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    stop.abort();
    expect(await hearing).toMatchObject({ reason: 'cancelled' });
  });

  it('counts as broken where nothing comes for long, not even a sign of life', async () => {
    vi.useFakeTimers();
    const { hear, isCancelled } = stream([':\n\n'], {}, false);
    const hearing = failing(hear);
    await vi.advanceTimersByTimeAsync(facts.streams.silence * 1000);
    expect(await hearing).toMatchObject({ reason: 'timedOut', operation: 'dialogEvents' });
    expect(isCancelled()).toBe(true);
  });
});

describe('no stream', () => {
  it.each([
    [401, 'dialogportenTokenNotAccepted'],
    [403, 'dialogportenNotPermitted'],
    [404, 'dialogportenNotFound'],
    [405, 'dialogportenRefused'],
    [500, 'dialogportenFailed'],
    [302, 'redirected'],
  ])('is what %d gives', async (status, reason) => {
    const { hear, heard } = stream(['{}'], { status, type: 'application/json' });
    expect(await failing(hear)).toMatchObject({ reason, status });
    expect(heard).toEqual([]);
  });

  it('is there before the moment that is asked for', async () => {
    const { hear } = stream([''], { status: 429, headers: { 'Retry-After': '90' } });
    expect(await failing(hear)).toMatchObject({ reason: 'throttledFor', retryAfter: 90_000 });
  });

  it.each(['text/html', 'application/json'])('is what says yes as %s', async (type) => {
    const { hear, heard } = stream(['{}'], { type });
    expect(await failing(hear)).toMatchObject({ reason: 'dialogportenAnswerUnreadable' });
    expect(heard).toEqual([]);
  });

  it.each([
    ['{"errors":[{"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}', 'dialogportenTokenNotAccepted'],
    ['{"errors":[{"message":"Unexpected Execution Error"}]}', 'dialogportenAnswerUnreadable'],
    ['no JSON', 'dialogportenAnswerUnreadable'],
    ['x'.repeat(100_000), 'dialogportenAnswerUnreadable'],
  ])('is one that says %.60s', async (data, reason) => {
    const { hear } = stream([`event: next\ndata: ${data}\n\n`], {}, false);
    const error = await failing(hear);
    expect(error).toBeInstanceOf(ElanError);
    expect(error.reason).toBe(reason);
  });
});
