import { ElanError } from '../errors';
import { attemptsOf, caseOf, isUnresolved, storesBegjaering } from './attempts';
import { damageArgs, damageConcerning, type LedgerContent } from './damage';
import type { CallFacts } from './records';

/**
 * @param facts of a submission or change that is to be made
 * @param earlier the ledger, without what was begun after it
 * @param asNew whether a second case of the same begjæring is wanted
 * @returns why it must not be made; undefined where it may
 */
export function obstacleTo(facts: CallFacts, earlier: LedgerContent, asNew: boolean): ElanError | undefined {
  if (!storesBegjaering(facts)) return undefined;
  const attempts = attemptsOf(facts, earlier.entries);
  const unresolved = attempts.find(isUnresolved);
  if (unresolved) {
    const reason = unresolved.outcome === 'underway' ? 'submissionUnderway' : 'submissionUnclear';
    return new ElanError(reason, {
      args: { at: unresolved.at, correlationId: unresolved.correlationId },
      operation: facts.operation,
    });
  }
  const damage = damageConcerning(facts, earlier);
  if (damage.length > 0)
    return new ElanError('ledgerDoubtful', { args: damageArgs(damage), operation: facts.operation });
  if (facts.operation !== 'submit' || asNew) return undefined;
  const accepted = attempts.findLast(({ outcome }) => outcome === 'accepted');
  if (!accepted) return undefined;
  const args = { at: accepted.at, eksternSaksreferanse: caseOf(accepted) ?? '' };
  return new ElanError('alreadySubmitted', { args, operation: 'submit' });
}
