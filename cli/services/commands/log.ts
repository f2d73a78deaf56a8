import path from 'node:path';
import { storesBegjaering } from '../../../services/ledger/attempts';
import { callerFacts, isForSame } from '../../../services/ledger/caller';
import { customersInDoubt, damageArgs, openDamage } from '../../../services/ledger/damage';
import type { LedgerEntry } from '../../../services/ledger/records';
import type { PlanSection } from '../../../services/ledger/test-log-markdown';
import { logRows } from '../../../services/ledger/test-log';
import type { UsersWord } from '../../../services/workflow/find-out';
import { readText } from '../../../services/machine/read-text';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { customersText, doubtOfCustomers } from '../customers-text';
import { ledgerOf, type OpenLedger } from '../ledger-of';
import { UsageError } from '../usage-error';
import { workflowWith } from '../workflow-with';
import { findOutAll, foundOutText, isSettled, type FoundOutEntry } from './find-out';
import { formatLog, type LogFormat } from './log-format';

/** What `elan log` is told. */
export interface LogCommand {
  readonly format: LogFormat;
  /** Whether identifiers are shown whole. */
  readonly unmasked?: boolean;
  /** The call to find out about; `true` for all whose answers were lost. */
  readonly findOut?: string | true;
  /** The call that the user knows about. */
  readonly settle?: string;
  readonly case?: string;
  readonly notReceived?: boolean;
}

/** Shows what was sent and what came of it; finds out what is not known, or takes the user's word. */
export async function logCommand(context: Context, command: LogCommand): Promise<CommandResult> {
  const opened = await ledgerOf();
  if (command.settle !== undefined) return settle(context, command, command.settle, opened);
  if (command.findOut !== undefined) return findOut(context, command.findOut, opened);
  const content = await opened.ledger.content();
  const { entries } = content;
  const { environment } = context.settings.profile;
  const damage = openDamage(content, environment, true);
  if (damage.length > 0) context.tell(context.say('damageNote', damageArgs(damage)));
  for (const line of doubtOfCustomers(customersInDoubt(content, environment), context.say))
    context.tell(line);
  const rows = logRows(entries, command.unmasked === true);
  const unclear = entries.filter(isUnclear).length;
  const { say, language } = context;
  const plan = command.format === 'markdown' ? await planOf(context, entries, command) : undefined;
  const writtenAt = new Date().toISOString();
  const text = formatLog(rows, command.format, { say, language, writtenAt, ...(plan ? { plan } : {}) });
  const note = unclear > 0 && command.format === 'table' ? `${say('unclearCount', { unclear })}\n` : '';
  return {
    code: exitCodes.ok,
    result: { entries: rows.toReversed(), unclear, damage },
    text: `${text}${note}`,
  };
}

/** What knows the plan is loaded only where one of its cases was run. */
async function planOf(
  context: Context,
  entries: readonly LedgerEntry[],
  { unmasked }: LogCommand,
): Promise<PlanSection | undefined> {
  const { environment } = context.settings.profile;
  if (!entries.some((entry) => entry.test && entry.environment === environment)) return undefined;
  const { planForLog } = await import('./testplan');
  return planForLog(context, entries, unmasked === true);
}

async function settle(
  context: Context,
  { case: reference, notReceived }: LogCommand,
  id: string,
  { ledger }: OpenLedger,
): Promise<CommandResult> {
  if ((reference === undefined) === (notReceived !== true)) throw new UsageError('settleHow');
  const word: UsersWord = reference === undefined ? 'notReceived' : { eksternSaksreferanse: reference };
  const workflow = workflowWith(await context.services(), ledger, context.settings);
  await workflow.settleByUser(id, word);
  return { code: exitCodes.ok, result: { id, settled: word }, text: `${context.say('settled', { id })}\n` };
}

async function findOut(
  context: Context,
  wanted: string | true,
  { ledger, workspace }: OpenLedger,
): Promise<CommandResult> {
  const entries = (await ledger.entries()).filter(
    (entry) => isUnclear(entry) && (wanted === true || entry.id === wanted),
  );
  if (wanted !== true && entries.length === 0) throw new UsageError('nothingUnclear', { id: wanted });
  const us = callerFacts(context.settings.profile);
  const inEnvironment = entries.filter(({ environment }) => environment === us.environment);
  const elsewhere = entries.length - inEnvironment.length;
  const here = inEnvironment.filter((entry) => isForSame(entry, us));
  const ofOthers = inEnvironment.filter((entry) => !isForSame(entry, us));
  const found: FoundOutEntry[] = [];
  if (here.length > 0) {
    const workflow = workflowWith(await context.services(), ledger, context.settings);
    const silent = { ...context, tell: () => undefined };
    for (const entry of here) {
      found.push(...(await findOutAll([entry], workflow, silent, await payloadOf(entry, workspace))));
    }
  }
  const lines = found.map((one) => foundOutText(one, context.say));
  const isAsked = wanted === true || found.length > 0;
  if (isAsked && found.length + ofOthers.length === 0) lines.push(context.say('allClear'));
  if (ofOthers.length > 0)
    lines.push(
      context.say('unclearOfOthers', {
        customers: customersText(
          ofOthers.map(({ customer }) => customer),
          context.say,
        ),
      }),
    );
  if (elsewhere > 0) lines.push(context.say('unclearElsewhere', { count: elsewhere }));
  return {
    // Whoever sent for others has to ask as them: until then it is not known what became of theirs.
    code: isAsked && ofOthers.length === 0 && found.every(isSettled) ? exitCodes.ok : exitCodes.unknown,
    result: {
      found: found.map(({ id, found: what }) => ({ id, ...what })),
      elsewhere,
      ofOtherCustomers: ofOthers.map(({ id, customer }) => ({ id, customer })),
    },
    text: `${lines.join('\n')}\n`,
  };
}

/** The file may still be as it was sent; what differs from it counts for nothing. */
async function payloadOf({ file, payload }: LedgerEntry, workspace: string): Promise<string | undefined> {
  if (file === undefined || payload?.kept) return undefined;
  const text = await readText(path.join(workspace, file)).catch(() => undefined);
  return text?.replace(/^\uFEFF/, '');
}

function isUnclear(entry: LedgerEntry): boolean {
  return entry.outcome === 'unknown' && storesBegjaering(entry);
}
