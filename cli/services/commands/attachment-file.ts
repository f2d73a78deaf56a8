import path from 'node:path';
import type { AttachmentFile } from '../../../services/operations/attachment-file';
import {
  attachmentExtensions,
  attachmentProblem,
  contentTypeOf,
  largestMegabytes,
} from '../../../services/workflow/attachment-file';
import { pdfProblem } from '../../../services/workflow/pdf';
import { realPersonsIn } from '../../../engine/rules/numbers-in-text';
import { typeMismatch } from '../../../services/workflow/attachment-content';
import { limits } from '../../../services/limits/limits';
import { bytesOfFile } from '../given-file';
import { UsageError } from '../usage-error';

/**
 * Reads a file that is to be uploaded.
 * @param anyType whether its type, size and content may be others than those that the service is taken to accept
 * @throws UsageError where it cannot be read, is empty, will not be accepted, is not what its name says, or a PDF that
 *   cannot be converted
 */
export async function readAttachment(file: string, anyType: boolean): Promise<AttachmentFile> {
  const bytes = await bytesOfFile(file, limits.attachment.bytes);
  const fileName = path.basename(file);
  const problem = attachmentProblem(fileName, bytes.length);
  if (problem === 'empty') throw new UsageError('attachmentEmpty', { file });
  if (problem === 'type' && !anyType) {
    throw new UsageError('attachmentType', { file, types: attachmentExtensions.join(', ') });
  }
  if (problem === 'large' && !anyType) {
    throw new UsageError('attachmentLarge', { file, megabytes: largestMegabytes });
  }
  const mismatch = anyType ? undefined : typeMismatch(fileName, bytes);
  if (mismatch) throw new UsageError('attachmentContent', { file, ...mismatch });
  const unreadable = anyType ? undefined : pdfProblem(bytes);
  if (unreadable === 'encrypted') throw new UsageError('attachmentEncrypted', { file });
  if (unreadable === 'torn') throw new UsageError('attachmentTorn', { file });
  return { fileName, contentType: contentTypeOf(fileName), bytes: new Uint8Array(bytes) };
}

/**
 * Looks for persons that may be real in a file that is sent to a test environment.
 * @throws UsageError where there are any
 */
export function refuseRealPersons(file: AttachmentFile): void {
  const count = realPersonsIn(file);
  if (count > 0) throw new UsageError('attachmentRealPersons', { file: file.fileName, count });
}
