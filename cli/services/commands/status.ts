import { stat } from 'node:fs/promises';
import { caseMapping, mappingText } from '../../../services/reports/case-mapping';
import { caseStatusReport } from '../../../services/reports/case-status';
import { reportMarkdown } from '../../../services/reports/markdown';
import { caseTimeline } from '../../../services/reports/timeline';
import { UnwritableReport, writeWhole } from '../../check/outputs';
import { exitCodes } from '../../exit-codes';
import { namedTwice } from '../../named-twice';
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
  /** The file that the whole status is to be written to: Markdown, or JSON where it is called so. */
  readonly report?: string;
}

/**
 * Tells the status of a case.
 * @param subject the reference of a case, or a file that has been submitted
 */
export async function statusCommand(
  context: Context,
  subject: string,
  { mapping, report: reportFile }: StatusCommand = {},
): Promise<CommandResult> {
  const { language, signal, settings } = context;
  const twice = namedTwice(
    [mapping, reportFile].filter((file) => file !== undefined),
    [subject],
  );
  if (twice !== undefined) throw new UsageError('writtenTwice', { file: twice });
  const { reference, ledger } = await caseOf(subject, context);
  const services = await context.services();
  const workflow = workflowWith(services, ledger, settings);
  const { answer, correlationId } = await workflow.caseStatus(reference, { signal });
  const { whole, ...facts } = answer;
  const timeline = caseTimeline({
    eksternSaksreferanse: reference,
    environment: services.profile.environment,
    status: whole,
    log: await ledger.content().catch(() => undefined),
  });
  const result = { ...facts, correlationId, answer: whole, timeline };
  const report = caseStatusReport(whole, language, timeline);
  const texts = new Map<string, string>();
  if (mapping !== undefined) texts.set(mapping, mappingText(caseMapping(whole), formatOf(mapping) ?? 'csv'));
  if (reportFile !== undefined)
    texts.set(
      reportFile,
      formatOf(reportFile) === 'json' ? `${JSON.stringify(result, null, 2)}\n` : reportMarkdown(report),
    );
  const notWritten = await writeAll(texts, context);
  const code = notWritten.length > 0 ? exitCodes.misuse : exitCodes.ok;
  return {
    code,
    result: { ...result, ...(code === exitCodes.ok ? {} : { notWritten }) },
    text: reportText(report),
  };
}

function formatOf(file: string): 'json' | undefined {
  return file.toLowerCase().endsWith('.json') ? 'json' : undefined;
}

/** @returns the files that cannot be written; what was asked for is told all the same */
async function writeAll(texts: ReadonlyMap<string, string>, { tell, say }: Context): Promise<string[]> {
  const notWritten: string[] = [];
  for (const [file, text] of texts) {
    try {
      await writeWhole(file, text);
    } catch (error) {
      if (!(error instanceof UnwritableReport)) throw error;
      notWritten.push(file);
      tell(say('notWritten', { file, problem: error.message }));
    }
  }
  return notWritten;
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
