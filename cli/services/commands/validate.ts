import { exitCodes } from '../../exit-codes';
import { stoppedAsUnfit } from '../before-storing';
import type { CommandResult, Context } from '../command';
import { isSendable, openFile, refusedResult, stoppedByCheck, tellFindings } from '../opened-file';

/** What `elan validate` is told. */
export interface ValidateCommand {
  readonly file: string;
  /** Whether errors of our own check are sent all the same. */
  readonly localFirst: 'send' | 'stop';
  /** The case that it is to be validated as a change of. */
  readonly case?: string;
  /** Whether it is to be validated as a new case, although it has been submitted. */
  readonly new?: boolean;
}

/** Checks a begjæring here and at the service, where nothing is stored. */
export async function validateCommand(context: Context, command: ValidateCommand): Promise<CommandResult> {
  const { say, signal } = context;
  const opened = await openFile(command.file, context);
  const { file, local, sending } = opened;
  const unfit = stoppedAsUnfit(opened, context);
  if (unfit) return unfit;
  if (!isSendable(opened) || (local.errors > 0 && command.localFirst === 'stop')) {
    return stoppedByCheck(opened, context);
  }
  tellFindings(opened, context);
  const workflow = await opened.workflow();
  const plan = command.case === undefined && !command.new ? await workflow.plan(sending) : undefined;
  const reference = command.case ?? (plan?.kind === 'change' ? plan.eksternSaksreferanse : undefined);
  const as = { as: reference === undefined ? 'new' : 'change', eksternSaksreferanse: reference ?? null };
  try {
    const { correlationId } = await workflow.validate(sending, { signal, eksternSaksreferanse: reference });
    return {
      code: exitCodes.ok,
      result: { file: file.name, sent: true, ...as, correlationId, findings: [], localCheck: local.report },
      text: `${say(reference === undefined ? 'validNew' : 'validChange', { file: file.name, reference: reference ?? '' })}\n`,
    };
  } catch (error) {
    return refusedResult(error, opened, context, as);
  }
}
