import { readText } from '../http/read-text';
import { startTimeLimit, type TimeLimit } from '../http/time-limit';
import { transportError } from '../http/transport-errors';
import { ElanError } from '../errors';
import { limits } from '../limits/limits';
import type { TransportAnswer, World } from '../world';

/** A request to Maskinporten. */
export interface MaskinportenRequest {
  readonly operation: 'token' | 'metadata';
  readonly url: string;
  /** The fields of a form to send; without them something is read. */
  readonly form?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** An answer that has been read to its end. */
export interface MaskinportenAnswer {
  readonly status: number;
  readonly headers: TransportAnswer['headers'];
  readonly text: string;
}

const timeLimit = 30_000;

/**
 * Asks Maskinporten something, once.
 * @throws ElanError of kind `network`, `tls`, `proxy`, `timeout` or `cancelled`, and `answer` where more comes than is read
 */
export async function ask(request: MaskinportenRequest, world: World): Promise<MaskinportenAnswer> {
  const { operation, url, signal } = request;
  const host = hostOf(url);
  const limit = startTimeLimit(timeLimit, signal);
  const answer = await send(request, limit, world)
    .catch((error: unknown) => {
      if (error instanceof ElanError) throw error;
      const { reason, args } = transportError(error, { operation, host, signal, timedOut: limit.passed() });
      // Whatever a token was wanted for, it has not been done.
      throw new ElanError(reason, { args, operation, done: 'no', cause: error });
    })
    .finally(() => limit.end());
  if (answer.status === 407) throw new ElanError('proxyWantsSignIn', { args: { host }, operation });
  return answer;
}

async function send(
  { url, form, operation }: MaskinportenRequest,
  limit: TimeLimit,
  { transport }: World,
): Promise<MaskinportenAnswer> {
  const sent = transport(url, {
    method: form ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(form ? { body: new URLSearchParams({ ...form }).toString() } : {}),
    signal: limit.signal,
    redirect: 'manual',
  });
  const answer = await limit.within(sent);
  const reading = { most: limits.maskinportenAnswer, limit, operation, host: hostOf(url) };
  return { status: answer.status, headers: answer.headers, text: await readText(answer, reading) };
}

/** @returns who an address leads to, with the port where it is not the usual one; what is no address as it is */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
