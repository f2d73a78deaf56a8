import type { ElanClient } from '../../../../services/client/client';
import { createElanClient } from '../../../../services/client/create-client';
import type { ClientSettings } from '../../../../services/client/settings';
import { ElanError } from '../../../../services/errors';
import type { LogFields } from '../../../../services/log/log';
import { Secret } from '../../../../services/log/secret';
import type { AccessToken, TokenSource } from '../../../../services/maskinporten/token-source';
import { findOperations } from '../../../../services/operations/find-operations';
import type { Transport, TransportAnswer, TransportRequest } from '../../../../services/world';

/** What the service does with a request: answers, fails, or waits for something. */
export type Behaviour = (request: Sent) => TransportAnswer | Promise<TransportAnswer>;

export interface Sent extends TransportRequest {
  readonly url: string;
  /** Takes the whole body, as a service does before it answers. */
  content(): Promise<string>;
}

/** An answer as the transport gives it. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): TransportAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: new Headers(headers), body: new Response(text).body };
}

/** What `fetch` rejects with. */
export function fetchError(code: string, details: object = {}): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...details }) });
}

export const answers =
  (status: number, body: unknown = '', headers: Readonly<Record<string, string>> = {}): Behaviour =>
  async (request) => {
    await request.content();
    return answer(status, body, headers);
  };

export const fails =
  (error: unknown): Behaviour =>
  async (request) => {
    await request.content();
    throw error;
  };

/** Answers nothing, until it is aborted. */
export const hangs: Behaviour = ({ signal }) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('This operation was aborted', 'AbortError'));
    });
  });

/** Answers nothing and heeds nothing. */
export const isDeaf: Behaviour = () => new Promise(() => undefined);

/** A client of a service that behaves as told, and everything that it did. */
export interface FakeElan {
  readonly client: ElanClient;
  readonly sent: Sent[];
  /** How long it waited between attempts. */
  readonly waits: number[];
  readonly logged: { readonly level: string; readonly event: string; readonly fields: LogFields }[];
  readonly tokens: { fetched: number; forgotten: number };
}

export interface FakeWorld {
  readonly settings?: Partial<ClientSettings>;
  readonly random?: number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly tokens?: (fetched: number) => Promise<AccessToken>;
}

export const startOfTime = Date.parse('2026-11-23T12:00:00Z');

/** @param behaviours one for each request; the last goes on for ever */
export async function fakeElan(behaviours: readonly Behaviour[], world: FakeWorld = {}): Promise<FakeElan> {
  const { operations } = await findOperations({ environment: 'test' });
  const sent: Sent[] = [];
  const waits: number[] = [];
  const logged: FakeElan['logged'] = [];
  const tokens = { fetched: 0, forgotten: 0 };
  let [now, uuids] = [startOfTime, 0];
  const transport: Transport = (url, request) => {
    const behaviour = behaviours[Math.min(sent.length, behaviours.length - 1)];
    const content = onceOnly(() => new Response(request.body ?? null).text());
    sent.push({ ...request, url, content });
    return Promise.resolve({ ...request, url, content }).then(behaviour ?? answers(500));
  };
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    waits.push(milliseconds);
    now += milliseconds;
    await world.sleep?.(milliseconds, signal);
  };
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      logged.push({ level, event, fields });
    };
  const silent = (): void => undefined;
  const lines = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const log = { ...lines, hide: silent, hidePassing: silent };
  const source: TokenSource = {
    token: async () => {
      tokens.fetched += 1;
      const value = new Secret(`token-${tokens.fetched}`);
      return world.tokens ? world.tokens(tokens.fetched) : { value, expiresAt: now + 60_000, scope: 'x' };
    },
    forget: () => (tokens.forgotten += 1),
  };
  const client = createElanClient({
    operations,
    tokens: source,
    world: {
      transport,
      log,
      now: () => now,
      uuid: () => `00000000-0000-4000-8000-${String((uuids += 1)).padStart(12, '0')}`,
      random: () => world.random ?? 0.5,
      sleep,
    },
    clientId: 'elan-test/1.0',
    ...(world.settings ? { settings: world.settings } : {}),
  });
  return { client, sent, waits, logged, tokens };
}

function onceOnly<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => (done ??= work());
}

/** @returns the error that a call ends with */
export async function errorOf(call: Promise<unknown>): Promise<ElanError> {
  const outcome: unknown = await call.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  if (outcome instanceof ElanError) return outcome;
  throw new Error('no ElanError', { cause: outcome });
}

/** Lets everything that can go on without the world go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
