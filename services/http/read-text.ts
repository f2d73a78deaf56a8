import { ElanError, type ElanErrorDetails, type Reason } from '../errors';
import { isDeeperThan } from '../../engine/values/nesting';
import type { TransportAnswer } from '../world';
import { stores } from '../operations/repeating';
import type { TimeLimit } from './time-limit';

/** How much of an answer is read, and whose it is. */
export interface Reading {
  readonly most: { readonly bytes: number; readonly nesting: number };
  readonly limit: TimeLimit;
  readonly operation: NonNullable<ElanErrorDetails['operation']>;
  readonly host: string;
  readonly correlationId?: string;
}

/**
 * Reads the body of an answer as it comes, as far as it may go. What counts is what it is unpacked to.
 * @returns its text; as UTF-8, whatever it is
 * @throws ElanError of kind `answer` where it is too large or nested too deep, and what the transport or the limit of
 *   time rejects with
 */
export async function readText({ body }: TransportAnswer, reading: Reading): Promise<string> {
  if (!body) return '';
  const { most, limit } = reading;
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let found = 0;
  try {
    for (;;) {
      const { done, value } = await limit.within(reader.read());
      if (done) break;
      found += value?.length ?? 0;
      if (found > most.bytes) throw unread('answerTooLarge', { found, limit: most.bytes }, reading);
      if (value) pieces.push(value);
    }
  } catch (error) {
    // Nothing more is to come; whether the other end heeds that is not waited for.
    reader.cancel().catch(() => undefined);
    throw error;
  }
  const text = new TextDecoder().decode(Buffer.concat(pieces));
  if (isDeeperThan(most.nesting, text)) throw unread('answerNestedTooDeep', { limit: most.nesting }, reading);
  return text;
}

function unread(reason: Reason, args: Record<string, number>, reading: Reading): ElanError {
  const { operation, host, correlationId } = reading;
  return new ElanError(reason, {
    args: { ...args, host },
    operation,
    done: stores(operation) ? 'unknown' : 'no',
    ...(correlationId === undefined ? {} : { correlationId }),
  });
}
