import type { TokenSource } from '../maskinporten/token-source';
import type { OperationName, Operations } from '../operation';
import { repeating } from '../operations/repeating';
import type { World } from '../world';
import type { Answered } from './answers';
import type { UploadOptions } from './client';
import type { AnswerReader } from './read-answer';
import { readError } from './read-error';
import type { Received } from './received';
import { withRetries } from './retry';
import { send, type CallValues, type RequestMarks } from './send';
import type { ClientSettings } from './settings';
import { cancelledBeforehand } from '../http/transport-errors';
import type { Turns } from '../http/turns';

/** What all the calls of a client share. */
export interface Caller {
  readonly operations: Operations;
  readonly tokens: TokenSource;
  readonly world: World;
  /** The program that calls: name/version. */
  readonly clientId: string;
  readonly settings: ClientSettings;
  readonly turns: Turns;
}

/** What is called, and how its answer is read. */
export interface Call<Answer> {
  readonly operation: OperationName;
  readonly values: CallValues;
  readonly read: AnswerReader<Answer>;
}

/**
 * Makes a call, as many times as its operation allows and its failures ask for.
 * @throws ElanError
 */
export function makeCall<Answer>(
  caller: Caller,
  call: Call<Answer>,
  { signal, correlationId: first, onSent }: UploadOptions = {},
): Promise<Answered<Answer>> {
  const { world, settings, turns, operations } = caller;
  let made = 0;
  const nextMarks = (): RequestMarks => {
    made += 1;
    return { correlationId: (made === 1 ? first : undefined) ?? world.uuid(), attempt: made };
  };
  const { name: operation, url } = operations[call.operation];
  const cancelled = () =>
    cancelledBeforehand({ operation, host: URL.canParse(url) ? new URL(url).host : '' });
  const attempt = () =>
    turns(() => attemptCall(caller, call, { signal, onSent, nextMarks }), { signal, cancelled });
  return withRetries({ operation, repeating: repeating[operation], settings, world, signal, attempt });
}

interface Attempting extends Pick<UploadOptions, 'onSent'> {
  readonly signal: AbortSignal | undefined;
  readonly nextMarks: () => RequestMarks;
}

/** A token that the service does not take is fetched anew, once: what came with it was not carried out. */
async function attemptCall<Answer>(
  caller: Caller,
  call: Call<Answer>,
  attempting: Attempting,
): Promise<Answered<Answer>> {
  const { tokens } = caller;
  const token = await tokens.token(attempting.signal);
  const sendWith = (used: typeof token) => send({ ...sendingOf(caller, call, attempting), token: used });
  let received = await sendWith(token);
  if (received.status === 401) {
    tokens.forget(token);
    received = await sendWith(await tokens.token(attempting.signal));
  }
  return read(received, call.read);
}

function sendingOf(
  { world, operations, clientId, settings }: Caller,
  call: Call<unknown>,
  attempting: Attempting,
) {
  const { operation } = call;
  return {
    world,
    operation: operations[operation],
    values: call.values,
    clientId,
    timeLimit: operation === 'uploadAttachment' ? settings.uploadTimeLimit : settings.timeLimit,
    signal: attempting.signal,
    onSent: attempting.onSent,
    ...attempting.nextMarks(),
  };
}

function read<Answer>(received: Received, reader: AnswerReader<Answer>): Answered<Answer> {
  const { status, correlationId } = received;
  if (status < 200 || status >= 300) throw readError(received);
  return { answer: reader(received), status, correlationId };
}
