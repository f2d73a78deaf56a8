import { createParser, type EventSourceMessage } from 'eventsource-parser';
import facts from '#schemas/hendelser.json';
import { parsedJson } from '../../engine/values/json';
import { exchange, readWhole, type BegunAnswer, type PlatformCaller } from '../altinn/call';
import { ElanError } from '../errors';
import { startTimeLimit } from '../http/time-limit';
import type { Secret } from '../log/secret';
import { isObject, objectOf, objectsOf, textOf } from '../operations/values';
import type { AnswerBody } from '../world';
import { dialogportenOperations } from './operations';
import { refusalOf } from './read-refusal';

/** The stream of one dialog. */
export interface WantedStream {
  readonly dialogId: string;
  /** The dialog's own. */
  readonly token: Secret;
  /** What the stream before has come to; empty where it has said nothing of that. */
  readonly lastEventId: string;
  readonly signal: AbortSignal;
}

/** Who is told what a stream says. */
export interface Heard {
  /** The stream is open. */
  opened(): void;
  /** Something has happened in the dialog; `deleted` where nothing will any more. */
  happened(what: 'updated' | 'deleted', eventId: string): void;
}

const { updates } = facts.dialogporten;
const silence = facts.streams.silence * 1000;

/** More than any event is long. */
const longestEvent = 65_536;

/**
 * Hears of what happens in a dialog: a subscription over server-sent events.
 * @returns once the other side has ended it
 * @throws ElanError, where nothing comes for too long as well
 */
export async function hear(
  caller: PlatformCaller,
  { dialogId, token, lastEventId, signal }: WantedStream,
  heard: Heard,
): Promise<void> {
  const operation = dialogportenOperations().dialogEvents;
  const headers = {
    Accept: 'text/event-stream',
    Authorization: `Bearer ${token.reveal()}`,
    ...(lastEventId === '' ? {} : { 'Last-Event-ID': lastEventId }),
  };
  const query = updates.query.replace('{dialogId}', () => dialogId);
  const body = { operationName: updates.operationName, query, variables: {} };
  await exchange(caller, { body, signal }, { operation, headers }, async (begun) => {
    const { answer, host, limit } = begun;
    const { status } = answer;
    if (status < 200 || status >= 300) throw refusalOf(await readWhole(begun, caller.world), operation);
    const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
    if (!answer.body || !isStream) throw unreadable(begun, 'text/event-stream');
    // It was limited how long it takes to open. From here on it is open for as long as it gives signs of life.
    limit.end();
    caller.world.log.info('altinn.call', { operation: operation.name, host, status });
    heard.opened();
    await listen(answer.body, begun, heard, signal);
  });
}

async function listen(
  body: AnswerBody,
  begun: BegunAnswer,
  heard: Heard,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const state = { isOver: false };
  const parser = createParser({
    maxBufferSize: longestEvent,
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') throw unreadable(begun, 'event');
    },
    onEvent: (event) => {
      if (event.event === updates.end) state.isOver = true;
      else if (event.event === updates.event) tell(event, begun, heard);
    },
  });
  try {
    while (!state.isOver) {
      const { done, value } = await withinSilence(reader.read(), begun, signal);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    // Whether the other end heeds that is not waited for.
    reader.cancel().catch(() => undefined);
  }
}

async function withinSilence<Result>(
  work: Promise<Result>,
  { host, operation }: BegunAnswer,
  signal: AbortSignal,
): Promise<Result> {
  const limit = startTimeLimit(silence, signal);
  try {
    return await limit.within(work);
  } catch (error) {
    throw limit.passed() ? new ElanError('timedOut', { args: { host }, operation }) : error;
  } finally {
    limit.end();
  }
}

/** What is wrong with the subscription itself is told as an event too. */
function tell({ data, id = '' }: EventSourceMessage, begun: BegunAnswer, heard: Heard): void {
  const json = parsedJson(data);
  const errors = objectsOf(json, 'errors');
  const isRefused = errors.some((each) =>
    textOf(objectOf(each, 'extensions'), 'code').startsWith(updates.refusal),
  );
  if (isRefused) throw refused(begun);
  const update = objectOf(objectOf(json, 'data'), updates.field);
  if (errors.length > 0 || !isObject(json)) throw unreadable(begun, updates.field);
  heard.happened(textOf(update, 'type') === updates.deleted ? 'deleted' : 'updated', sendable(id));
}

/** What no header can carry would let no stream be opened again. */
function sendable(id: string): string {
  return /^[\x20-\x7e]*$/.test(id) ? id : '';
}

function refused({ host, operation }: BegunAnswer): ElanError {
  return new ElanError('dialogportenTokenNotAccepted', {
    args: { host, status: updates.refusal },
    operation,
  });
}

function unreadable({ answer: { status }, operation }: BegunAnswer, problem: string): ElanError {
  return new ElanError('dialogportenAnswerUnreadable', { args: { status, problem }, operation, status });
}
