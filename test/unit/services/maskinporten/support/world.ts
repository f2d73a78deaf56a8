import { createLog } from '../../../../../services/log/create-log';
import type { TransportAnswer, TransportRequest, World } from '../../../../../services/world';

/** A request that a test's Maskinporten was sent. */
export interface Sent {
  readonly url: string;
  readonly request: TransportRequest;
}

/** What a test's Maskinporten does with a request. */
export type Answering = (sent: Sent) => TransportAnswer | Promise<TransportAnswer>;

export interface TestWorld extends World {
  readonly sent: readonly Sent[];
  readonly lines: readonly string[];
  /** Lets time pass. */
  later(milliseconds: number): void;
}

export const noon = Date.parse('2026-11-23T12:00:00Z');

/** @returns a world in which nothing happens by chance, where `answering` takes every request */
export function testWorld(answering: Answering): TestWorld {
  const [sent, lines]: [Sent[], string[]] = [[], []];
  let [now, uuids] = [noon, 0];
  return {
    sent,
    lines,
    later: (milliseconds) => void (now += milliseconds),
    transport: async (url, request) => {
      sent.push({ url, request });
      return answering({ url, request });
    },
    log: createLog(
      (line) => lines.push(line),
      'debug',
      () => now,
    ),
    now: () => now,
    uuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
  };
}

/** @returns an answer of Maskinporten; an object becomes JSON */
export function answer(
  status: number,
  body: string | object,
  headers: Readonly<Record<string, string>> = {},
): TransportAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: { get: (name) => headers[name] ?? null },
    get body() {
      return new Response(text).body;
    },
  };
}

/** @returns the form that a request has sent */
export function formOf({ body }: TransportRequest): URLSearchParams {
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

/** @returns a promise, and what ends it */
export function deferred<Value>() {
  let [resolve, reject]: [(value: Value) => void, (error: unknown) => void] = [
    () => undefined,
    () => undefined,
  ];
  const promise = new Promise<Value>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
