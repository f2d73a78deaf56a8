import type * as vscode from 'vscode';
import { ElanError } from '../../../../services/errors';
import {
  lookAtAttachment,
  type AttachmentSource,
  type LookedAt,
} from '../../../../services/known/look-at-attachment';
import { limits } from '../../../../services/limits/limits';
import { TooLarge } from '../../../../services/limits/too-large';
import { attachmentOnDisk } from '../../../../services/machine/attachment-on-disk';
import { piecesOf } from '../../../../services/workflow/file-in-memory';
import { readUri } from '../../../window/read-uri';
import { fileNameOf } from '../../../window/file-name';

/**
 * @returns a file as it is uploaded, looked through
 * @throws ElanError of reason `attachmentUnreadable` or `attachmentTooLarge`
 */
export async function readFile(uri: vscode.Uri): Promise<LookedAt> {
  const file = fileNameOf(uri);
  try {
    return await lookAtAttachment(await sourceOf(uri));
  } catch (cause) {
    if (cause instanceof TooLarge) {
      const { found, limit } = cause;
      throw new ElanError('attachmentTooLarge', { args: { file, found, limit } });
    }
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('attachmentUnreadable', { args: { file, problem }, cause });
  }
}

/** Only what lies on this machine can be read piece by piece. */
async function sourceOf(uri: vscode.Uri): Promise<AttachmentSource> {
  const most = limits.attachment.bytes;
  if (uri.scheme === 'file') return attachmentOnDisk(uri.fsPath, most);
  return { fileName: fileNameOf(uri), pieces: piecesOf(await readUri(uri, most)) };
}
