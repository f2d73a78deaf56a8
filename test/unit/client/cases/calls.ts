import type { CallResult, LedgerEntry } from '../../../../services/ledger/records';
import { submissionFacts } from '../../../support/ledger';

let calls = 0;

/** @returns a call as a ledger tells it; it was accepted unless something else is said */
export function call(
  given: Partial<Omit<LedgerEntry, 'result'>> & { readonly result?: Partial<CallResult> } = {},
): LedgerEntry {
  const outcome = given.outcome ?? 'accepted';
  const entry = {
    id: `id-${++calls}`,
    at: '2026-06-15T10:00:00.000Z',
    ...submissionFacts(),
    ...given,
    outcome,
  };
  if (outcome === 'underway') return { ...entry, outcome, result: undefined };
  return { ...entry, result: { status: 200, ...given.result, outcome } };
}

/** @returns a submission that became a case */
export function submission(eksternSaksreferanse: string, given: Partial<LedgerEntry> = {}): LedgerEntry {
  return call({ ...given, result: { eksternSaksreferanse } });
}

/** @returns a question about a case, and its answer */
export function status(
  eksternSaksreferanse: string,
  state: string,
  given: Partial<LedgerEntry> = {},
): LedgerEntry {
  return call({
    operation: 'caseStatus',
    eksternSaksreferanse,
    file: undefined,
    innsenderReferanse: undefined,
    payload: undefined,
    ...given,
    result: { state },
  });
}
