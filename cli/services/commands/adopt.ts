import { adoptDocuments } from '../../../services/adoption/adopt';
import { patchText } from '../../../services/adoption/patch-text';
import { adoptionReport } from '../../../services/adoption/report';
import { limits } from '../../../services/limits/limits';
import { readDocument } from '../../../services/operations/read-document';
import { reportMarkdown } from '../../../services/reports/markdown';
import { UnwritableReport, writeWhole } from '../../check/outputs';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { textOfFile } from '../given-file';
import { reportText } from '../report-text';
import { UsageError } from '../usage-error';

/** What `elan operations adopt` is told. */
export interface AdoptCommand {
  /** The official OpenAPI documents. */
  readonly files: readonly string[];
  readonly markdown?: boolean;
  /** The file that the patch is to be written to. */
  readonly patch?: string;
}

/** Holds official documents against what is assumed, and writes a patch that takes in what they say. */
export async function adoptCommand(
  { settings, language, say }: Context,
  { files, markdown, patch }: AdoptCommand,
): Promise<CommandResult> {
  const documents = [];
  for (const file of files) {
    documents.push(await readDocument(await textOfFile(file, limits.openapi.bytes), file));
  }
  const adoption = await adoptDocuments(documents, settings.operations);
  if (patch !== undefined) await writePatch(patch, patchText(adoption));
  const report = adoptionReport(adoption, language);
  const written = patch === undefined ? '' : `\n${say('patchWritten', { file: patch })}\n`;
  const isSame = adoption.differences.length === 0 && adoption.operations.length > 0;
  return {
    code: isSame ? exitCodes.ok : exitCodes.findings,
    result: { ...adoption },
    text: markdown ? reportMarkdown(report) : `${reportText(report)}${written}`,
  };
}

async function writePatch(file: string, text: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    if (!(error instanceof UnwritableReport)) throw error;
    throw new UsageError('patchUnwritable', { file, problem: error.message });
  }
}
