import { ElanError } from '../errors';
import { limits } from '../limits/limits';
import { buildRequest, type BuiltRequest, type RequestValues } from '../operations/build-request';
import type { Operation } from '../operation';
import type { TransportAnswer, World } from '../world';
import type { AccessToken } from '../maskinporten/token-source';
import { readBody } from './body';
import { readText, type Reading } from '../http/read-text';
import type { Received } from './received';
import { bodyToSend, type SentBody } from './sent-body';
import { startTimeLimit } from '../http/time-limit';
import { cancelledBeforehand, transportError } from '../http/transport-errors';

/** What tells one request from another. */
export interface RequestMarks {
  /** The `Korrelasjonsid`: no two requests have the same. */
  readonly correlationId: string;
  /** Which request of its call it is, counted from 1. */
  readonly attempt: number;
}

/** What a request says. */
export type CallValues = Omit<RequestValues, 'headers'>;

/** A request, and what it is sent with. */
export interface Sending extends RequestMarks {
  readonly values: CallValues;
  readonly world: World;
  readonly operation: Operation;
  /** The program: name/version. */
  readonly clientId: string;
  readonly token: AccessToken;
  /** In milliseconds, until the whole answer has come. */
  readonly timeLimit: number;
  readonly signal: AbortSignal | undefined;
  /** Told how much of a file has been sent. */
  readonly onSent?: ((bytes: number) => void) | undefined;
}

/**
 * Sends one request and waits for its answer, whatever it says. The log is told of it, but not of what was said.
 * @throws ElanError where no answer came, or the request cannot be built
 */
export async function send(sending: Sending): Promise<Received> {
  const { world, operation, clientId, correlationId, token, signal } = sending;
  const headers = { Klientid: clientId, Korrelasjonsid: correlationId, Meldingsid: world.uuid() };
  const built = buildRequest(operation, { ...sending.values, headers });
  const request = { operation: operation.name, host: new URL(built.url).host, signal };
  if (signal?.aborted) throw cancelledBeforehand(request);
  const body = await bodyToSend(built, sending.onSent);
  const limit = startTimeLimit(sending.timeLimit, signal);
  const begun = world.now();
  try {
    const answer = await limit.within(
      world.transport(built.url, transportRequest(built, body, token, limit.signal)),
    );
    const reading = {
      most: limits.answer,
      limit,
      operation: operation.name,
      host: request.host,
      correlationId,
    };
    const text = await textOf(answer, reading, world);
    tell(sending, request.host, { status: answer.status, ms: world.now() - begun });
    return {
      operation: operation.name,
      host: request.host,
      status: answer.status,
      header: (name) => answer.headers.get(name),
      body: readBody(text, answer.headers.get('Content-Type')),
      correlationId,
      at: world.now(),
    };
  } catch (error) {
    const failure =
      error instanceof ElanError
        ? error
        : (body.problem() ??
          transportError(error, {
            ...{ ...request, timedOut: limit.passed(), correlationId },
            isTorn: !body.isWhole(),
          }));
    tell(sending, request.host, { reason: failure.reason, ms: world.now() - begun });
    throw failure;
  } finally {
    limit.end();
  }
}

function transportRequest(
  { method, headers }: BuiltRequest,
  body: SentBody,
  token: AccessToken,
  signal: AbortSignal,
) {
  const authorization = { Authorization: `Bearer ${token.value.reveal()}` };
  return {
    method,
    headers: { ...headers, ...body.headers, Accept: 'application/json', ...authorization },
    ...body.inRequest,
    signal,
    redirect: 'manual',
  } as const;
}

/** An error's status says enough where its body is lost; the body of a success does not come a second time. */
async function textOf(answer: TransportAnswer, reading: Reading, { log }: World): Promise<string> {
  try {
    return await readText(answer, reading);
  } catch (error) {
    if (answer.status >= 200 && answer.status < 300) throw error;
    const { operation, host, correlationId } = reading;
    if (error instanceof ElanError)
      log.warn('call.unread', { operation, host, correlationId, reason: error.reason });
    return '';
  }
}

function tell(
  { world, operation, correlationId, attempt }: Sending,
  host: string,
  outcome: { readonly status?: number; readonly reason?: string; readonly ms: number },
): void {
  const level = outcome.status !== undefined && outcome.status < 400 ? 'info' : 'warn';
  world.log[level]('call', { operation: operation.name, host, ...outcome, correlationId, attempt });
}
