import { ElanError, describeError } from '../../../services/errors';
import { authenticatedOrganisation, showToken } from '../../../services/maskinporten/show-token';
import { debtorsAmong } from '../../../services/workflow/regelverk';
import type { Workflow } from '../../../services/workflow/workflow';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { followAttachments } from '../follow';
import type { OpenedFile } from '../opened-file';
import { regelverkText } from './regelverk';

/** What was seen before a new case is submitted: why it is not, or what to look out for. */
export interface BeforeNewCase {
  readonly result?: CommandResult;
  readonly warnings: readonly string[];
}

/** Looks at what would have a new case refused, or keep it from being handled. */
export async function stopBeforeNewCase(
  context: Context,
  opened: OpenedFile,
  workflow: Workflow,
  { regelverk, wait }: { readonly regelverk?: boolean; readonly wait?: boolean },
): Promise<BeforeNewCase> {
  const warnings = await innsenderWarnings(context, opened);
  if (wait) {
    const result = await stopForAttachments(context, opened, workflow);
    if (result) return { result, warnings };
  }
  if (regelverk !== false) {
    const asked = await askRegelverk(context, opened, workflow);
    warnings.push(...asked.warnings);
    if (asked.result) return { result: asked.result, warnings };
  }
  for (const warning of warnings) context.tell(warning);
  return { warnings };
}

/** The service refuses who is not the innsender; a token that cannot be read tells nothing. */
async function innsenderWarnings(
  { services, signal, say }: Context,
  { summary }: OpenedFile,
): Promise<string[]> {
  const { tokens } = await services();
  const claims = showToken((await tokens.token(signal)).value);
  const authenticated = claims && authenticatedOrganisation(claims);
  const innsender = summary.innsender?.number;
  if (!authenticated || !innsender || innsender === authenticated) return [];
  return [say('innsenderDiffers', { innsender, authenticated })];
}

async function stopForAttachments(
  context: Context,
  { file, sending, summary }: OpenedFile,
  workflow: Workflow,
): Promise<CommandResult | undefined> {
  const { say } = context;
  const nameOf = (uuid: string): string =>
    summary.attachments.find((attachment) => attachment.uuid === uuid)?.fileName || uuid;
  const states = await followAttachments(workflow, sending.attachments, context, nameOf);
  const unusable = states.filter(({ readiness }) => readiness !== 'ready');
  if (unusable.length === 0) return undefined;
  const hasFailed = unusable.some(({ readiness }) => readiness === 'failed');
  const lines = unusable.map(({ uuid, readiness, state, message }) =>
    readiness === 'failed'
      ? say('attachmentFailed', { file: nameOf(uuid), state, message })
      : `${nameOf(uuid)}: ${say(readiness)}`,
  );
  return {
    code: hasFailed ? exitCodes.findings : exitCodes.tryLater,
    result: { file: file.name, sent: false, unusableAttachments: unusable },
    text: `${[...lines, say('notSent')].join('\n')}\n`,
  };
}

const passed: ReadonlySet<string> = new Set(['notFound', 'permission', 'request']);

async function askRegelverk(
  { signal, say, language }: Context,
  { file, summary, sending }: OpenedFile,
  workflow: Workflow,
): Promise<BeforeNewCase> {
  const debtors = debtorsAmong(summary.saksoekt);
  if (debtors.length === 0) return { warnings: [] };
  try {
    const { answer, correlationId } = await workflow.regelverk(debtors, { signal, file: sending.file });
    if (answer.regelverk === 'nyttRegelverk') return { warnings: [] };
    const text = regelverkText(answer, say);
    if (answer.regelverk === 'ukjentSkyldner') return { warnings: [text] };
    const facts = { file: file.name, sent: false, regelverk: answer.regelverk, correlationId };
    return {
      result: { code: exitCodes.findings, result: facts, text: `${text}\n${say('notSent')}\n` },
      warnings: [],
    };
  } catch (error) {
    // The map is there for a time of transition only; the submission itself tells the same.
    if (!(error instanceof ElanError) || !passed.has(error.kind)) throw error;
    return { warnings: [say('regelverkNotAsked', { problem: describeError(error, language).message })] };
  }
}
