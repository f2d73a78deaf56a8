import { ElanError } from '../../../services/errors';
import { lookAtAttachment, type LookedAt } from '../../../services/known/look-at-attachment';
import { limits } from '../../../services/limits/limits';
import { attachmentOnDisk } from '../../../services/machine/attachment-on-disk';
import {
  attachmentExtensions,
  attachmentProblem,
  largestMegabytes,
} from '../../../services/workflow/attachment-file';
import { usageError } from '../given-file';
import { UsageError } from '../usage-error';

/**
 * Looks through a file that is to be uploaded.
 * @param anyType whether its type, size and content may be others than those that the service is taken to accept
 * @param signal ends it
 * @throws UsageError where it cannot be read, is empty, will not be accepted, is not what its name says, or a PDF that
 *   cannot be converted; ElanError once it is ended
 */
export async function readAttachment(file: string, anyType: boolean, signal: AbortSignal): Promise<LookedAt> {
  const attachment = await lookAt(file, signal);
  const { fileName, size, mismatch, pdfProblem } = attachment;
  const problem = attachmentProblem(fileName, size);
  if (problem === 'empty') throw new UsageError('attachmentEmpty', { file });
  if (anyType) return attachment;
  if (problem === 'type') {
    throw new UsageError('attachmentType', { file, types: attachmentExtensions.join(', ') });
  }
  if (problem === 'large') throw new UsageError('attachmentLarge', { file, megabytes: largestMegabytes });
  if (mismatch) throw new UsageError('attachmentContent', { file, ...mismatch });
  if (pdfProblem === 'encrypted') throw new UsageError('attachmentEncrypted', { file });
  if (pdfProblem === 'torn') throw new UsageError('attachmentTorn', { file });
  return attachment;
}

async function lookAt(file: string, signal: AbortSignal): Promise<LookedAt> {
  try {
    return await lookAtAttachment(await attachmentOnDisk(file, limits.attachment.bytes), signal);
  } catch (error) {
    if (error instanceof ElanError) throw error;
    throw usageError(error, file);
  }
}

/**
 * @param file that is sent to a test environment
 * @throws UsageError where there are persons in it that may be real
 */
export function refuseRealPersons({ fileName: file, realPersons: count }: LookedAt): void {
  if (count > 0) throw new UsageError('attachmentRealPersons', { file, count });
}
