import { ElanError } from '../../../services/errors';
import type { Workflow } from '../../../services/workflow/workflow';
import { markAnswered, waitingDialog } from '../../../services/events/mark';
import type { Plan } from '../../../services/workflow/sending';
import { exitCodes } from '../../exit-codes';
import { beforeStoring, stoppedAsUnfit, toStore } from '../before-storing';
import type { CommandResult, Context } from '../command';
import { describeFailure } from '../failure';
import {
  isSendable,
  openFile,
  refusedResult,
  stoppedByCheck,
  tellFindings,
  type OpenedFile,
} from '../opened-file';
import { UsageError } from '../usage-error';
import { stopBeforeNewCase } from './before-sending';
import { doubtfulResult, doubtText } from './doubt';
import { findOutAll, unclearResult } from './find-out';

/** What `elan submit` and `elan change` are told. */
export interface SendCommand {
  readonly file: string;
  /** Whether it is sent although our own check has found errors. */
  readonly force?: boolean;
  /** Whether it is sent to production although the service cannot check it first. */
  readonly unvalidated?: boolean;
  /** Whether to wait until the attachments can be used. */
  readonly wait?: boolean;
  /** Whether what became of an earlier attempt is found out first. */
  readonly findOut?: boolean;
  /** Whether a second case is wanted of what has been submitted already. */
  readonly newCase?: boolean;
  /** Whether Betjeningskartet is asked first. */
  readonly regelverk?: boolean;
  /** The case to change, where the ledger does not know it. */
  readonly case?: string;
}

/**
 * Submits a begjæring: as a new case, or as the change of its own where it has been submitted before. Where another
 * process is at it, that one is waited for, and what it has submitted is not sent once more.
 */
export async function submitCommand(context: Context, command: SendCommand): Promise<CommandResult> {
  for (let turn = 0; ; turn++) {
    const prepared = await prepare(context, command, command.newCase !== true);
    if ('code' in prepared) return prepared;
    try {
      return await submitPrepared(context, prepared, command);
    } catch (error) {
      if (command.newCase || !wasOvertaken(error, turn)) throw error;
    }
  }
}

const mostTurns = 3;

/** @returns whether another process has begun the same between our look at the ledger and our own beginning */
function wasOvertaken(error: unknown, turn: number): boolean {
  if (!(error instanceof ElanError)) return false;
  if (error.reason === 'alreadySubmitted') return turn === 0;
  return error.reason === 'submissionUnderway' && turn < mostTurns;
}

async function submitPrepared(
  context: Context,
  { opened, workflow, plan }: Prepared,
  command: SendCommand,
): Promise<CommandResult> {
  if (plan.kind === 'change' && !command.newCase) {
    refuseAnother(plan, opened);
    if (plan.isSame) return sameResult(context, opened, plan.eksternSaksreferanse);
    context.tell(context.say('isChange', { reference: plan.eksternSaksreferanse }));
    return change(context, { opened, workflow }, plan.eksternSaksreferanse, command);
  }
  const stopped = await stopBeforeNewCase(context, opened, workflow, command);
  if (stopped.result) return stopped.result;
  const unsent = await beforeStoring(context, opened, workflow, {
    unvalidated: command.unvalidated === true,
  });
  if (unsent) return unsent;
  return submit(context, opened, workflow, { asNew: command.newCase === true, warnings: stopped.warnings });
}

/** @returns the result of a submission of what the service has already, exactly as it is */
function sameResult({ say }: Context, { file, local }: OpenedFile, reference: string): CommandResult {
  const facts = { as: 'same', eksternSaksreferanse: reference, findings: [], localCheck: local.report };
  return {
    code: exitCodes.ok,
    result: { file: file.name, sent: false, ...facts },
    text: `${say('isSame', { file: file.name, reference })}\n`,
  };
}

/** Submits a begjæring as the change of a case. */
export async function changeCommand(context: Context, command: SendCommand): Promise<CommandResult> {
  const prepared = await prepare(context, command, false);
  if ('code' in prepared) return prepared;
  const { opened, workflow, plan } = prepared;
  if (command.case === undefined) refuseAnother(plan, opened);
  const reference = command.case ?? (plan.kind === 'change' ? plan.eksternSaksreferanse : undefined);
  if (reference === undefined) throw new UsageError('noCase', { file: opened.file.name });
  return change(context, { opened, workflow }, reference, command);
}

/** A pipeline may write one begjæring after the other to the same file: none may overwrite the case of another. */
function refuseAnother(plan: Prepared['plan'], { file }: OpenedFile): void {
  if (plan.kind !== 'change' || !plan.isPerhapsAnother) return;
  throw new UsageError('perhapsAnother', { file: file.name, reference: plan.eksternSaksreferanse });
}

interface Prepared {
  readonly opened: OpenedFile;
  readonly workflow: Workflow;
  readonly plan: Exclude<Plan, { kind: 'unclear' | 'doubtful' }>;
}

/** @param waits whether another process is waited for that is sending the same */
async function prepare(
  context: Context,
  command: SendCommand,
  waits: boolean,
): Promise<Prepared | CommandResult> {
  const { settings, tell } = context;
  if (command.force && settings.profile.environment === 'production') {
    throw new UsageError('forceInProduction');
  }
  const opened = await openFile(command.file, context);
  const { local, sending } = opened;
  const unfit = stoppedAsUnfit(opened, context);
  if (unfit) return unfit;
  if (!isSendable(opened) || (local.errors > 0 && !command.force)) return stoppedByCheck(opened, context);
  tellFindings(opened, context);
  context.confirmStoring(toStore(opened, context.say));
  const workflow = await opened.workflow();
  let plan = waits ? await planAfterOthers(context, opened, workflow) : await workflow.plan(sending);
  if (plan.kind === 'unclear' && command.findOut) {
    await findOutAll(plan.entries, workflow, context, sending.payload);
    plan = await workflow.plan(sending);
  }
  if (plan.kind === 'doubtful' && command.findOut) {
    const { signal } = context;
    const found = await workflow.findOutDoubt(sending, { signal, patience: settings.patience });
    tell(doubtText(opened.file.name, found, context.say));
    plan = await workflow.plan(sending);
  }
  if (plan.kind === 'unclear') return unclearResult(opened.file.name, plan.entries, context);
  if (plan.kind === 'doubtful') return doubtfulResult(opened.file.name, plan.damage, context);
  return { opened, workflow, plan };
}

/** How long another process is waited for, and how often the ledger is looked at meanwhile, in milliseconds. */
const longestWait = 90_000;
const pause = 200;

/** @returns what sending would be once no other process is at it, or after a while */
async function planAfterOthers(
  { services, signal, tell, say }: Context,
  { file, sending }: OpenedFile,
  workflow: Workflow,
): Promise<Plan> {
  const { world } = await services();
  const until = world.now() + longestWait;
  let isTold = false;
  for (;;) {
    const plan = await workflow.plan(sending);
    const isUnderway = plan.kind === 'unclear' && plan.entries.every(({ outcome }) => outcome === 'underway');
    if (!isUnderway || world.now() > until) return plan;
    if (!isTold) tell(say('waitingForOther', { file: file.name }));
    isTold = true;
    await world.sleep(pause, signal);
  }
}

async function submit(
  context: Context,
  opened: OpenedFile,
  workflow: Workflow,
  { asNew, warnings }: { readonly asNew: boolean; readonly warnings: readonly string[] },
): Promise<CommandResult> {
  const { say, signal } = context;
  const { file, sending, local } = opened;
  try {
    const { answer, correlationId, id, recorded } = await workflow.submit(sending, { signal, asNew });
    const { eksternSaksreferanse } = answer;
    const facts = { as: 'new', eksternSaksreferanse, correlationId, ledgerId: id, recorded };
    return {
      code: exitCodes.ok,
      result: { file: file.name, sent: true, ...facts, warnings, findings: [], localCheck: local.report },
      text: `${say('submitted', { file: file.name, reference: eksternSaksreferanse })}\n${notRecorded(recorded, context)}`,
    };
  } catch (error) {
    return refusedResult(error, opened, context, { as: 'new', eksternSaksreferanse: null, warnings });
  }
}

async function change(
  context: Context,
  { opened, workflow }: Pick<Prepared, 'opened' | 'workflow'>,
  eksternSaksreferanse: string,
  { unvalidated = false }: SendCommand,
): Promise<CommandResult> {
  const { say, signal, settings } = context;
  const unsent = await beforeStoring(context, opened, workflow, { eksternSaksreferanse, unvalidated });
  if (unsent) return unsent;
  const { file, sending, local, ledger } = opened;
  const as = { as: 'change', eksternSaksreferanse };
  try {
    const dialog = await waitingDialog(ledger, settings.profile.environment, eksternSaksreferanse);
    const { correlationId, id, recorded } = await workflow.change(eksternSaksreferanse, sending, { signal });
    await markDialog(dialog, context);
    const facts = { ...as, correlationId, ledgerId: id, recorded };
    return {
      code: exitCodes.ok,
      result: { file: file.name, sent: true, ...facts, findings: [], localCheck: local.report },
      text: `${say('changed', { file: file.name, reference: eksternSaksreferanse })}\n${notRecorded(recorded, context)}`,
    };
  } catch (error) {
    return refusedResult(error, opened, context, as);
  }
}

/** Whoever has asked for the change in Dialogporten sees that it was read. */
async function markDialog(
  dialog: string | undefined,
  { services, signal, say, tell, language }: Context,
): Promise<void> {
  const { dialogporten } = await services();
  const failure = await markAnswered(dialog, dialogporten, signal);
  if (failure !== undefined) tell(say('dialogNotMarked', { problem: describeFailure(failure, language) }));
}

function notRecorded(recorded: boolean, { say }: Context): string {
  return recorded ? '' : `${say('notRecorded')}\n`;
}
