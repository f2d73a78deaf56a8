import { stat } from 'node:fs/promises';
import { caseMapping, mappingText } from '../../../services/reports/case-mapping';
import { caseStatusReport } from '../../../services/reports/case-status';
import { UnwritableReport, writeWhole } from '../../check/outputs';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { ledgerOf } from '../ledger-of';
import { openFile } from '../opened-file';
import { reportText } from '../report-text';
import { UsageError } from '../usage-error';
import { workflowWith } from '../workflow-with';

/** What `elan status` is told. */
export interface StatusCommand {
  /** The file that the claims are to be written to, by what the sender and the authority call them. */
  readonly mapping?: string;
}

/**
 * Tells the status of a case.
 * @param subject the reference of a case, or a file that has been submitted
 */
export async function statusCommand(
  context: Context,
  subject: string,
  { mapping }: StatusCommand = {},
): Promise<CommandResult> {
  const { language, signal, settings } = context;
  const { reference, ledger } = await caseOf(subject, context);
  const workflow = workflowWith(await context.services(), ledger, settings);
  const { answer, correlationId } = await workflow.caseStatus(reference, { signal });
  const { whole, ...facts } = answer;
  if (mapping !== undefined) await writeMapping(mapping, whole);
  return {
    code: exitCodes.ok,
    result: { ...facts, correlationId, answer: whole },
    text: reportText(caseStatusReport(whole, language)),
  };
}

async function writeMapping(file: string, status: unknown): Promise<void> {
  const format = file.toLowerCase().endsWith('.json') ? 'json' : 'csv';
  try {
    await writeWhole(file, mappingText(caseMapping(status), format));
  } catch (error) {
    if (!(error instanceof UnwritableReport)) throw error;
    throw new UsageError('mappingUnwritable', { file, problem: error.message });
  }
}

async function caseOf(subject: string, context: Context) {
  const isFile = await stat(subject).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return { reference: subject, ledger: (await ledgerOf()).ledger };
  const { sending, workflow, ledger, file } = await openFile(subject, context);
  const plan = await (await workflow()).plan(sending);
  if (plan.kind === 'change') return { reference: plan.eksternSaksreferanse, ledger };
  const words = { new: 'notSubmitted', unclear: 'unclearEarlier', doubtful: 'doubtfulEarlier' } as const;
  throw new UsageError(words[plan.kind], { file: file.name });
}
