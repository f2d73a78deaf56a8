import type * as vscode from 'vscode';
import type { AttachmentFile } from '../../../../services/operations/attachment-file';
import { ElanError } from '../../../../services/errors';
import { limits } from '../../../../services/limits/limits';
import { TooLarge } from '../../../../services/limits/too-large';
import { attachmentFile } from '../../../sending/upload-files';
import { readUri } from '../../../window/read-uri';
import { fileNameOf } from '../../../window/file-name';

/**
 * @returns a file as it is uploaded
 * @throws ElanError of reason `attachmentUnreadable` or `attachmentTooLarge`
 */
export async function readFile(uri: vscode.Uri): Promise<AttachmentFile> {
  const file = fileNameOf(uri);
  try {
    return attachmentFile(file, await readUri(uri, limits.attachment.bytes));
  } catch (cause) {
    if (cause instanceof TooLarge) {
      const { found, limit } = cause;
      throw new ElanError('attachmentTooLarge', { args: { file, found, limit } });
    }
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('attachmentUnreadable', { args: { file, problem }, cause });
  }
}
