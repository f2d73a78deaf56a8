import { ElanError } from '../errors';
import type { CallFacts, LedgerEntry } from './records';

/** @returns the case that a call was about, or that it made; undefined where none is known */
export function caseOf({ result, eksternSaksreferanse }: LedgerEntry): string | undefined {
  return result?.eksternSaksreferanse ?? eksternSaksreferanse;
}

/** @returns whether a call stores a begjæring: a submission or a change */
export function storesBegjaering({ operation }: Pick<CallFacts, 'operation'>): boolean {
  return operation === 'submit' || operation === 'change';
}

/**
 * @param file as the ledger names files
 * @returns the submissions and changes of a file that were accepted, wherever they went
 */
export function submissionsOf(file: string, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter(
    (entry) => entry.file === file && entry.outcome === 'accepted' && storesBegjaering(entry),
  );
}

/** @returns whether what a call came to is not known: it is going on, or its answer was lost */
export function isUnresolved({ outcome }: LedgerEntry): boolean {
  return outcome === 'underway' || outcome === 'unknown';
}

/** @returns the calls that stored the same begjæring in the same environment, or were to */
export function attemptsOf(facts: CallFacts, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter(
    (entry) =>
      storesBegjaering(entry) && entry.environment === facts.environment && isSameBegjaering(entry, facts),
  );
}

/**
 * The service has said that it has a begjæring already.
 * @param facts of the submission that it said so of
 * @param earlier what was begun before it
 * @returns the newest of our own submissions that may have got through although it was taken not to: one that failed on
 *   the way, or that was found not to have been received; undefined where there is none, and the begjæring is somebody else's
 */
export function receivedAfterAll(facts: CallFacts, earlier: readonly LedgerEntry[]): LedgerEntry | undefined {
  return attemptsOf(facts, earlier).findLast(
    ({ operation, outcome, settledBy }) =>
      operation === 'submit' && (outcome === 'failed' || (outcome === 'refused' && settledBy !== undefined)),
  );
}

/**
 * @param facts of a submission or change that is to be made
 * @param earlier what was begun before it
 * @param asNew whether a second case of the same begjæring is wanted
 * @returns why it must not be made; undefined where it may
 */
export function obstacleTo(
  facts: CallFacts,
  earlier: readonly LedgerEntry[],
  asNew: boolean,
): ElanError | undefined {
  if (!storesBegjaering(facts)) return undefined;
  const attempts = attemptsOf(facts, earlier);
  const unresolved = attempts.find(isUnresolved);
  if (unresolved) {
    const reason = unresolved.outcome === 'underway' ? 'submissionUnderway' : 'submissionUnclear';
    return new ElanError(reason, {
      args: { at: unresolved.at, correlationId: unresolved.correlationId },
      operation: facts.operation,
    });
  }
  if (facts.operation !== 'submit' || asNew) return undefined;
  const accepted = attempts.findLast(({ outcome }) => outcome === 'accepted');
  if (!accepted) return undefined;
  const args = { at: accepted.at, eksternSaksreferanse: caseOf(accepted) ?? '' };
  return new ElanError('alreadySubmitted', { args, operation: 'submit' });
}

function isSameBegjaering(entry: LedgerEntry, facts: CallFacts): boolean {
  const both = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;
  return (
    both(entry.file, facts.file) ||
    both(caseOf(entry), facts.eksternSaksreferanse) ||
    both(entry.payload?.sha256, facts.payload?.sha256) ||
    (both(entry.innsenderReferanse, facts.innsenderReferanse) &&
      both(entry.begjaeringsdato, facts.begjaeringsdato))
  );
}
