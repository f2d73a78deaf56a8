import { isForSame } from './caller';
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

function isSameBegjaering(entry: LedgerEntry, facts: CallFacts): boolean {
  const both = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;
  return (
    both(entry.file, facts.file) ||
    both(caseOf(entry), facts.eksternSaksreferanse) ||
    both(entry.payload?.sha256, facts.payload?.sha256) ||
    // Customers number their begjæringer each for itself.
    (both(entry.innsenderReferanse, facts.innsenderReferanse) &&
      isForSame(entry, facts) &&
      (isKnownByReference(entry) || both(entry.begjaeringsdato, facts.begjaeringsdato)))
  );
}

/** @returns whether a call is known by its reference only: all that a list of cases tells */
export function isKnownByReference({ isRecovered, file, begjaeringsdato }: LedgerEntry): boolean {
  return isRecovered === true && file === undefined && begjaeringsdato === undefined;
}
