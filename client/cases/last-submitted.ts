import { submissionsOf } from '../../services/ledger/attempts';
import type { LedgerEntry } from '../../services/ledger/records';
import type { Environment } from '../../services/profile';

/**
 * @param entries of a ledger, in its order
 * @param environment whose submissions are looked at first
 * @param file as the ledger names files
 * @returns the newest submission or change of the file that was accepted there, or else anywhere
 */
export function lastSubmitted(
  entries: readonly LedgerEntry[],
  environment: Environment,
  file: string,
): LedgerEntry | undefined {
  const accepted = submissionsOf(file, entries);
  return accepted.findLast((entry) => entry.environment === environment) ?? accepted.at(-1);
}
