import type { ReadableStream } from 'node:stream/web';
import type { Log } from './log/log';

/** What is sent over the network. */
export interface TransportRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | ReadableStream<Uint8Array>;
  /** What `fetch` wants to be told where the body comes piece by piece. */
  readonly duplex?: 'half';
  readonly signal?: AbortSignal;
  /** Never followed: a token must not go where somebody else points. */
  readonly redirect: 'manual';
}

/** What comes back: the part of `Response` that is used. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** What has come so far, and what is still to come; null where there is nothing. */
  readonly body: AnswerBody | null;
}

/** The part of `ReadableStream` that is used. */
export interface AnswerBody {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/**
 * Sends one HTTP request. In the extension host this is VS Code's own `fetch`, which knows the proxy and the
 * certificates of the company; on the command line it is undici's.
 */
export type Transport = (url: string, request: TransportRequest) => Promise<TransportAnswer>;

/** What the services need of the world around them; a test gives its own. */
export interface World {
  readonly transport: Transport;
  readonly log: Log;
  /** The present moment, in milliseconds since 1970. */
  now(): number;
  /** A new random UUID. */
  uuid(): string;
  /** A random number from 0 up to, and not including, 1. */
  random(): number;
  /** @returns after that many milliseconds; rejects with the signal's reason when it is aborted */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
