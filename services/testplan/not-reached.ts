import { ElanError } from '../errors';
import type { Ledger } from '../ledger/ledger';
import type { TestMark } from '../ledger/records';
import { operationNames } from '../operation';
import { callerFacts } from '../ledger/caller';
import type { Profile } from '../profile';
import { decides } from './results';
import type { TestCase } from './plan';

/**
 * Writes into the ledger that a case has ended before the call that decides it: no call may have been made for it, for
 * what the cases of a run share is done once. Where that call was made, it speaks for itself.
 * @param error what has ended the case
 * @throws ElanError of kind `ledger`: the case would look as its last run has left it
 */
export async function tellWhetherReached(
  { ledger, profile }: { readonly ledger: Ledger; readonly profile: Profile },
  testCase: TestCase,
  run: string,
  error: unknown,
): Promise<void> {
  const last = (await ledger.entries()).findLast(
    ({ test }) => test?.run === run && test.case === testCase.id,
  );
  // What was accepted has not thrown: something after it has.
  if (last && last.outcome !== 'accepted' && decides(last, testCase)) return;
  const { status, code = '', kind, operation, correlationId = '' } = error instanceof ElanError ? error : {};
  const test: TestMark = { run, case: testCase.id, notReached: true };
  const of = operationNames.find((name) => name === operation) ?? testCase.passes[0]?.operation;
  if (of === undefined) return;
  await ledger.called(
    { operation: of, ...callerFacts(profile), correlationId, test },
    { outcome: 'failed', status, kind, codes: code === '' ? [] : [code] },
  );
}
