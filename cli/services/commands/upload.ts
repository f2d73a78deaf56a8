import type { Attachment } from '../../../services/client/answers';
import type { LookedAt } from '../../../services/known/look-at-attachment';
import { refuseFolderForTest } from '../../../services/machine/folder-for-test';
import type { Workflow } from '../../../services/workflow/workflow';
import { exitCodes, type ExitCode } from '../../exit-codes';
import { readBegjaering } from '../begjaering-file';
import { summarise } from '../../../engine/begjaering/summary';
import type { CommandResult, Context } from '../command';
import { followAttachments } from '../follow';
import { ledgerOf } from '../ledger-of';
import { UsageError } from '../usage-error';
import type { Words } from '../words/words';
import { workflowWith } from '../workflow-with';
import { readAttachment, refuseRealPersons } from './attachment-file';

/** What `elan upload` is told. */
export interface UploadCommand {
  readonly files: readonly string[];
  /** The begjæring that the files belong to: its file, or its reference. */
  readonly begjaering?: string;
  readonly reference?: string;
  /** The type that the Vedlegg get. */
  readonly type: string;
  /** Whether files are uploaded whatever their size, type and content. */
  readonly anyType?: boolean;
  /** Whether files are sent again that were uploaded before for the same begjæring. */
  readonly again?: boolean;
  /** Whether to wait until the service has made them ready. */
  readonly wait: boolean;
}

/** A file that the service has. */
interface Uploaded extends Attachment {
  readonly file: string;
  readonly fileName: string;
  /** The kind of PDF/A that it says it is; empty of any other PDF, null of other files. */
  readonly pdfA: string | null;
  /** Whether it had been uploaded before. */
  readonly reused: boolean;
}

/** Uploads files, and follows them until they can be used. */
export async function uploadCommand(context: Context, command: UploadCommand): Promise<CommandResult> {
  const { settings, say } = context;
  const attachments = await Promise.all(
    command.files.map((file) => readAttachment(file, command.anyType === true, context.signal)),
  );
  if (!command.anyType && settings.profile.environment !== 'production')
    attachments.forEach(refuseRealPersons);
  const target = await targetOf(command);
  const { reference, ledger, begjaering } = target;
  await confirmUpload(context, command, target);
  const workflow = workflowWith(await context.services(), ledger, settings);
  const uploaded: Uploaded[] = [];
  for (const [i, attachment] of attachments.entries()) {
    const file = command.files[i] ?? attachment.fileName;
    const about = { file, fileName: attachment.fileName, pdfA: attachment.pdfA ?? null };
    const known = command.again ? undefined : await workflow.uploadedAttachment(attachment.sha256, reference);
    if (known !== undefined) {
      const state: Attachment = { uuid: known, state: '', readiness: 'underway', message: '' };
      uploaded.push({ ...state, ...about, reused: true });
      continue;
    }
    const answer = await sendFile(workflow, attachment, { file, reference, begjaering }, context);
    uploaded.push({ ...answer, ...about, reused: false });
  }
  const followed = command.wait ? await follow(workflow, uploaded, context) : uploaded;
  return {
    code: codeOf(followed, command.wait),
    result: {
      innsenderReferanse: reference,
      attachments: followed.map((each) => ({ ...each, vedlegg: vedleggOf(each, command.type) })),
    },
    text: followed.map((each) => uploadedText(each, command.type, say)).join(''),
  };
}

async function sendFile(
  workflow: Workflow,
  attachment: LookedAt,
  about: { readonly file: string; readonly reference: string; readonly begjaering: string | undefined },
  { signal, say, tell, progress }: Context,
): Promise<Attachment> {
  const { file, reference, begjaering } = about;
  tell(say('uploading', { file }));
  const line = progress();
  const all = megabytes(attachment.size);
  try {
    const onSent = (bytes: number): void =>
      line.show(() => say('sent', { file, sent: megabytes(bytes), all }));
    return (await workflow.upload(attachment, reference, { signal, begjaering, onSent })).answer;
  } finally {
    line.erase();
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

async function confirmUpload(
  { settings, language, confirmStoring, askConfirmation }: Context,
  { files, begjaering }: UploadCommand,
  { reference, sums }: Pick<Awaited<ReturnType<typeof targetOf>>, 'reference' | 'sums'>,
): Promise<void> {
  if (settings.profile.environment === 'production') {
    const named = begjaering === undefined ? files : [begjaering, ...files];
    for (const file of named) await refuseFolderForTest(file, language);
  }
  const about = `${files.join('\n')}\n`;
  const what = { file: begjaering ?? reference, innsenderReferanse: reference, sums, about };
  confirmStoring(what);
  await askConfirmation(what);
}

async function targetOf({ begjaering, reference }: UploadCommand) {
  if (begjaering === undefined) {
    if (!reference) throw new UsageError('referenceMissing');
    return { reference, ...(await ledgerOf()), begjaering: undefined, sums: [] };
  }
  const { document, path } = await readBegjaering(begjaering);
  const { innsenderReferanse, sums } = summarise(document.index);
  const { ledger, file } = await ledgerOf(path);
  if (!(reference ?? innsenderReferanse)) throw new UsageError('referenceNotInFile', { file: begjaering });
  return { reference: reference ?? innsenderReferanse, ledger, begjaering: file, sums };
}

async function follow(
  workflow: Workflow,
  uploaded: readonly Uploaded[],
  context: Context,
): Promise<Uploaded[]> {
  const names = new Map(uploaded.map(({ uuid, fileName }) => [uuid, fileName]));
  const states = await followAttachments(
    workflow,
    [...names.keys()],
    context,
    (uuid) => names.get(uuid) ?? uuid,
  );
  return uploaded.map((each) => ({ ...each, ...states.find(({ uuid }) => uuid === each.uuid) }));
}

/** What is still underway although it was waited for is worth another look later. */
function codeOf(attachments: readonly Uploaded[], wait: boolean): ExitCode {
  if (attachments.some(({ readiness }) => readiness === 'failed')) return exitCodes.findings;
  const isUnderway = wait && attachments.some(({ readiness }) => readiness === 'underway');
  return isUnderway ? exitCodes.tryLater : exitCodes.ok;
}

function vedleggOf({ uuid, fileName }: Uploaded, type: string): object {
  return { type, filnavn: fileName, uuid };
}

function uploadedText(uploaded: Uploaded, type: string, say: Words): string {
  const { file, uuid, readiness, message, state, reused, pdfA } = uploaded;
  if (readiness === 'failed') return `${say('attachmentFailed', { file, state, message })}\n`;
  const note = reused ? ` ${say('reused')}` : '';
  const archival = pdfA === '' ? `${file}: ${say('notArchival')}\n` : '';
  return `${file}: ${uuid} ${say(readiness)}${note}\n${archival}${JSON.stringify(vedleggOf(uploaded, type))}\n`;
}
