import type { UploadedFile } from '../../engine/actions/attach';
import type { Attachment } from '../../services/client/answers';
import type { AttachmentFile } from '../../services/operations/attachment-file';
import { ElanError, type Reason } from '../../services/errors';
import type { LookedAt } from '../../services/known/look-at-attachment';
import type { TypeMismatch } from '../../services/workflow/attachment-content';
import { attachmentProblem } from '../../services/workflow/attachment-file';
import type { PdfProblem } from '../../services/workflow/pdf';
import type { Workflow } from '../../services/workflow/workflow';

/** A file that the service has, for this begjæring. */
export interface Uploaded extends UploadedFile {
  /** Whether it had been uploaded before, and was not sent again. */
  readonly reused: boolean;
}

/** What came of an upload: what the service has, and why the rest was not sent. */
export interface UploadResult {
  readonly uploaded: readonly Uploaded[];
  readonly error?: Error;
}

/** How files are uploaded. */
export interface UploadOptions {
  readonly workflow: Pick<Workflow, 'upload' | 'uploadedAttachment'>;
  readonly innsenderReferanse: string;
  /** The begjæring's file, as the ledger names files. */
  readonly begjaering: string | undefined;
  readonly signal?: AbortSignal;
  /** Told how much of a file has been sent, in bytes: before it is, and as it goes. */
  readonly onSent?: (file: AttachmentFile, bytes: number) => void;
}

/** Files that the service will probably not accept. */
export interface Doubtful {
  readonly ofOtherType: readonly string[];
  readonly tooLarge: readonly string[];
  /** Those whose content is not what their names say. */
  readonly mismatched: readonly (TypeMismatch & { readonly fileName: string })[];
  /** PDFs that cannot be read. */
  readonly unreadable: readonly { readonly fileName: string; readonly problem: PdfProblem }[];
}

/**
 * Looks at files before one of them is sent.
 * @returns the names of those that will probably not be accepted
 * @throws ElanError of reason `attachmentEmpty` where one has no content
 */
export function doubtful(files: readonly LookedAt[]): Doubtful {
  const problems = files.map(({ fileName, size }) => ({
    fileName,
    problem: attachmentProblem(fileName, size),
  }));
  const namesWith = (wanted: string): string[] =>
    problems.flatMap(({ fileName, problem }) => (problem === wanted ? [fileName] : []));
  const [empty] = namesWith('empty');
  if (empty !== undefined) throw new ElanError('attachmentEmpty', { args: { file: empty } });
  const mismatched = files.flatMap(({ fileName, mismatch }) => (mismatch ? [{ fileName, ...mismatch }] : []));
  const unreadable = files.flatMap(({ fileName, pdfProblem: problem }) =>
    problem ? [{ fileName, problem }] : [],
  );
  return { ofOtherType: namesWith('type'), tooLarge: namesWith('large'), mismatched, unreadable };
}

/**
 * Uploads files one after another; one that the service has already for the same begjæring is not sent again.
 * @returns also what was uploaded before one failed: the service has it, and it must not be lost
 */
export async function uploadFiles(
  files: readonly AttachmentFile[],
  { workflow, innsenderReferanse, begjaering, signal, onSent }: UploadOptions,
): Promise<UploadResult> {
  const uploaded: Uploaded[] = [];
  try {
    for (const file of files) {
      const { fileName } = file;
      const known = await workflow.uploadedAttachment(file.sha256, innsenderReferanse);
      if (known !== undefined) {
        uploaded.push({ uuid: known, fileName, reused: true });
        continue;
      }
      if (signal?.aborted) throw new ElanError('cancelled');
      onSent?.(file, 0);
      const { answer } = await workflow.upload(file, innsenderReferanse, {
        ...{ signal, begjaering },
        onSent: (bytes) => onSent?.(file, bytes),
      });
      uploaded.push({ uuid: answer.uuid, fileName, reused: false });
    }
    return { uploaded };
  } catch (error) {
    return { uploaded, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

const reasons: Readonly<Record<string, Reason>> = {
  virusFunnet: 'attachmentInfected',
  valideringFeilet: 'attachmentInvalid',
  konverteringFeilet: 'attachmentNotConverted',
};

/** @returns what is wrong with an attachment that has failed, and what can be done about it */
export function attachmentFailure({ state, message }: Attachment, fileName: string): ElanError {
  const reason = reasons[state] ?? 'attachmentUnusable';
  return new ElanError(reason, { args: { file: fileName, state, answer: message } });
}
