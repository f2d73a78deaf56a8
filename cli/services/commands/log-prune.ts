import { prune, prunePlan } from '../../../services/ledger/prune';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { ledgerOf } from '../ledger-of';
import { UsageError } from '../usage-error';

/** What `elan log prune` is told. */
export interface PruneCommand {
  /** How old: a number of days, such as `90d`. */
  readonly olderThan: string;
  readonly dryRun?: boolean;
}

const dayInMilliseconds = 86_400_000;

/** Deletes payloads that are old. What tells of the calls stays, and with it what keeps them from being sent again. */
export async function pruneCommand(
  { say }: Context,
  { olderThan, dryRun = false }: PruneCommand,
): Promise<CommandResult> {
  const [, days] = /^(\d{1,5})d?$/.exec(olderThan.trim()) ?? [];
  if (days === undefined) throw new UsageError('pruneAge', { given: olderThan });
  const before = Date.now() - Number(days) * dayInMilliseconds;
  const { ledger } = await ledgerOf();
  const plan = await prunePlan(ledger, before);
  if (!dryRun) await prune(ledger, plan, before);
  const count = plan.payloads.length;
  const lines = [say(dryRun ? 'pruneWould' : 'pruneDone', { count, days })];
  if (plan.needed > 0) lines.push(say('pruneNeeded', { count: plan.needed }));
  return {
    code: exitCodes.ok,
    result: { dryRun, olderThanDays: Number(days), payloads: plan.payloads, needed: plan.needed },
    text: `${lines.join('\n')}\n`,
  };
}
