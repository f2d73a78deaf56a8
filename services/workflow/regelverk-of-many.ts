import type { Regelverk } from '../client/answers';
import { ElanError } from '../errors';
import type { Ledger } from '../ledger/ledger';
import { limits } from '../limits/limits';
import type { Profile } from '../profile';
import { debtorOf, recordedAnswers } from './regelverk';
import type { Workflow } from './workflow';

/** What asking about many debtors needs. */
export interface AskingOfMany {
  readonly ledger: Pick<Ledger, 'entries' | 'hash'>;
  readonly workflow: Pick<Workflow, 'regelverk'>;
  readonly profile: Pick<Profile, 'environment'>;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** How long an answer counts, in milliseconds; 0 asks about everybody anew. */
  readonly counts: number;
  readonly signal?: AbortSignal;
  /** Told how many are answered, before each call but the first. */
  readonly onAnswered?: (count: number) => void;
}

/** What is known of one debtor. */
export interface AnswerOfOne {
  readonly regelverk: Regelverk;
  /** Whether it was answered before, a short while ago. */
  readonly reused: boolean;
}

/** What was answered of many, also where not all of it was. */
export interface AnswerOfMany {
  /** By number, in the order in which they were given. */
  readonly answers: ReadonlyMap<string, AnswerOfOne>;
  /** Those that nothing is known of, since a call failed or was stopped. */
  readonly unanswered: readonly string[];
  /** Why there are such. */
  readonly error?: ElanError;
  /** Of the last call; undefined where none was needed. */
  readonly correlationId?: string;
}

/**
 * Asks Betjeningskartet about many debtors, each by itself: one call after the other, each with as many as one call may
 * ask about, and none about whom has been asked lately. After a call that fails no other is made, and what was answered
 * is kept.
 * @param numbers of persons and organisations
 */
export async function regelverkOfMany(
  numbers: readonly string[],
  { ledger, workflow, profile, now, counts, signal, onAnswered }: AskingOfMany,
): Promise<AnswerOfMany> {
  const known = new Map<string, AnswerOfOne>();
  const hash = await ledger.hash();
  const { environment } = profile;
  const recorded = recordedAnswers({ entries: await ledger.entries(), environment, since: now - counts });
  for (const number of numbers) {
    const regelverk = recorded.get(hash(number));
    if (regelverk) known.set(number, { regelverk, reused: true });
  }
  const asked = numbers.filter((number) => !known.has(number));
  let correlationId: string | undefined;
  let error: ElanError | undefined;
  for (let from = 0; from < asked.length && !error; from += limits.regelverk.debtors) {
    if (from > 0) onAnswered?.(known.size);
    const debtors = asked.slice(from, from + limits.regelverk.debtors).map(debtorOf);
    try {
      const answered = await workflow.regelverk(debtors, { signal });
      correlationId = answered.correlationId;
      for (const [number, regelverk] of answered.answer.ofDebtors)
        known.set(number, { regelverk, reused: false });
    } catch (failed) {
      if (!(failed instanceof ElanError)) throw failed;
      error = failed;
    }
  }
  return {
    answers: new Map(numbers.flatMap((number) => entryOf(number, known))),
    unanswered: numbers.filter((number) => !known.has(number)),
    ...(error ? { error } : {}),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}

function entryOf(number: string, known: ReadonlyMap<string, AnswerOfOne>): [string, AnswerOfOne][] {
  const answer = known.get(number);
  return answer ? [[number, answer]] : [];
}
