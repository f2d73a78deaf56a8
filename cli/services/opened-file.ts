import { ElanError } from '../../services/errors';
import type { Ledger } from '../../services/ledger/ledger';
import type { Sending } from '../../services/workflow/sending';
import type { Workflow } from '../../services/workflow/workflow';
import { summarise, type BegjaeringSummary } from '../../engine/begjaering/summary';
import { refuseFolderForTest } from '../../services/machine/folder-for-test';
import { sendingOf } from '../../services/known/sending-of';
import { exitCodes } from '../exit-codes';
import { readBegjaering, type BegjaeringFile } from './begjaering-file';
import type { CommandResult, Context } from './command';
import { ledgerOf } from './ledger-of';
import { checkLocally, type LocalCheck } from './local-check';
import { findingLines, locatedFindings } from './located';
import { workflowWith } from './workflow-with';

/** A begjæring that is to be sent somewhere. */
export interface OpenedFile {
  readonly file: BegjaeringFile;
  readonly summary: BegjaeringSummary;
  readonly sending: Sending;
  readonly local: LocalCheck;
  readonly ledger: Ledger;
  /** The services; they are opened when they are first asked for. */
  readonly workflow: () => Promise<Workflow>;
}

/**
 * Reads a begjæring, checks it, and opens the ledger that tells of it.
 * @param name a file, or `-` for standard input
 */
export async function openFile(name: string, context: Context): Promise<OpenedFile> {
  const file = await readBegjaering(name);
  if (file.path !== undefined && context.settings.profile.environment === 'production') {
    await refuseFolderForTest(file.path, context.language);
  }
  const { ledger, file: inWorkspace } = await ledgerOf(file.path);
  return {
    file,
    ledger,
    summary: summarise(file.document.index),
    sending: sendingOf(file.document, inWorkspace, await ledger.hash()),
    local: await checkLocally(file, context),
    workflow: async () => workflowWith(await context.services(), ledger, context.settings),
  };
}

/** @returns whether the text is JSON, without which nothing can be sent */
export function isSendable({ file }: OpenedFile): boolean {
  const { problems, value } = file.document.parsed;
  return problems.length === 0 && value !== undefined;
}

/** Tells what our own check has found in what is sent all the same. */
export function tellFindings({ local }: OpenedFile, { tell }: Context): void {
  const text = local.errors > 0 ? local.text : local.grave;
  if (text !== '') tell(text.trimEnd());
}

/** @returns the result of a command whose file is not sent because of what our own check has found */
export function stoppedByCheck({ file, local }: OpenedFile, { say }: Context): CommandResult {
  return {
    code: exitCodes.findings,
    result: { file: file.name, sent: false, localCheck: local.report },
    text: `${local.text}${say('notSent')}\n`,
  };
}

/**
 * @returns the result of a command whose file the service has refused
 * @throws the error itself where it is no refusal
 */
export function refusedResult(
  error: unknown,
  { file, local }: OpenedFile,
  { say }: Context,
  more: Readonly<Record<string, unknown>> = {},
): CommandResult {
  if (!(error instanceof ElanError) || error.kind !== 'refused' || error.findings.length === 0) throw error;
  const findings = locatedFindings(error, file, local);
  const { correlationId } = error;
  return {
    code: exitCodes.findings,
    result: { file: file.name, sent: true, ...more, correlationId, findings, localCheck: local.report },
    text: findingLines(findings, file.name, say),
    error,
  };
}
