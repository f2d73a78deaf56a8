import { readFile } from 'node:fs/promises';
import path from 'node:path';
import data from '#schemas/vedlegg.json';
import type { AttachmentFile } from '../../../../../client/src/elan/client/answers';
import { UsageError } from '../usage-error';

const types: Readonly<Record<string, string | undefined>> = data.types;

/**
 * Reads a file that is to be uploaded.
 * @param anyType whether its type and size may be others than those that the service is taken to accept
 * @throws UsageError where it cannot be read, is empty, or will not be accepted
 */
export async function readAttachment(file: string, anyType: boolean): Promise<AttachmentFile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(isMissing ? 'fileMissing' : 'fileUnreadable', { file });
  });
  if (bytes.length === 0) throw new UsageError('attachmentEmpty', { file });
  const contentType = types[path.extname(file).slice(1).toLowerCase()];
  if (!anyType) checkAcceptable(file, bytes.length, contentType);
  const fileName = path.basename(file);
  return { fileName, contentType: contentType ?? 'application/octet-stream', bytes: new Uint8Array(bytes) };
}

function checkAcceptable(file: string, size: number, contentType: string | undefined): void {
  if (contentType === undefined) {
    throw new UsageError('attachmentType', { file, types: Object.keys(types).join(', ') });
  }
  if (size > data.largestBytes) {
    const megabytes = Math.round(data.largestBytes / 1024 / 1024);
    throw new UsageError('attachmentLarge', { file, megabytes });
  }
}
