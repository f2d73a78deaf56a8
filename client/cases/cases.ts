import { caseOf, isUnresolved, storesBegjaering } from '../../services/ledger/attempts';
import { openCorrection } from '../../services/events/record';
import type { LedgerEntry } from '../../services/ledger/records';
import type { Environment } from '../../services/profile';

/** A case that was made or changed from here. */
export interface KnownCase {
  readonly eksternSaksreferanse: string;
  /** When it was submitted, as an ISO 8601 moment. */
  readonly at: string;
  /** Empty where nothing is known. */
  readonly innsenderReferanse: string;
  /** The file that was sent last, relative to the workspace; empty where it stood in none. */
  readonly file: string;
  /** The service's code of its status, as it was told last; empty where it was never asked for. */
  readonly saksstatus: string;
  /** When that was told; empty where it never was. */
  readonly saksstatusAt: string;
  /** What the authority asks to have corrected; undefined where it asks for nothing that was not sent since. */
  readonly correction: LedgerEntry | undefined;
  /** Of the call that was accepted last: what support asks for. */
  readonly correlationId: string;
  /** The calls about it, newest first. */
  readonly calls: readonly LedgerEntry[];
}

/** What a ledger knows of the cases in one environment. */
export interface Cases {
  /** Submissions and changes of which it is not known what they came to, newest first. */
  readonly unresolved: readonly LedgerEntry[];
  /** Newest first. */
  readonly cases: readonly KnownCase[];
}

/**
 * @param entries of a ledger, in its order
 * @returns the cases of an environment
 */
export function casesOf(entries: readonly LedgerEntry[], environment: Environment): Cases {
  const here = entries.filter((entry) => entry.environment === environment).toReversed();
  const references = new Set(here.filter(isStored).flatMap((entry) => caseOf(entry) ?? []));
  return {
    unresolved: here.filter((entry) => storesBegjaering(entry) && isUnresolved(entry)),
    cases: [...references]
      .map((reference) => knownCase(reference, here))
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
}

/** @returns the case that a file was accepted as last; undefined where it was not */
export function caseOfFile(
  entries: readonly LedgerEntry[],
  environment: Environment,
  file: string,
): string | undefined {
  const last = entries.findLast(
    (entry) => entry.environment === environment && entry.file === file && isStored(entry),
  );
  return last && caseOf(last);
}

/** @returns whether a call has made or changed a case */
export function isStored(entry: LedgerEntry): boolean {
  return storesBegjaering(entry) && entry.outcome === 'accepted';
}

/** @param entries the newest first, of which at least one has stored the case */
function knownCase(eksternSaksreferanse: string, entries: readonly LedgerEntry[]): KnownCase {
  const calls = entries.filter((entry) => caseOf(entry) === eksternSaksreferanse);
  const stored = calls.filter(isStored);
  const asked = calls.find(
    ({ operation, event, result }) =>
      (operation === 'caseStatus' || event?.kind === 'status') && result?.state !== undefined,
  );
  const last = (of: (entry: LedgerEntry) => string | undefined): string =>
    stored.map(of).find((text) => text !== undefined) ?? '';
  return {
    eksternSaksreferanse,
    at: stored.at(-1)?.at ?? '',
    innsenderReferanse: last((entry) => entry.innsenderReferanse),
    file: last(({ file }) => file),
    saksstatus: asked?.result?.state ?? '',
    saksstatusAt: asked?.event?.at ?? asked?.at ?? '',
    correction: openCorrection(calls, eksternSaksreferanse),
    correlationId: last(({ correlationId }) => correlationId),
    calls,
  };
}
