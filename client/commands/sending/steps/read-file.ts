import * as vscode from 'vscode';
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
import { cancellable } from '../../../window/cancellable';
import { readUri } from '../../../window/read-uri';
import { fileNameOf } from '../../../window/file-name';

/**
 * Looks through files that are to be uploaded, and lets the user stop it where that takes its time.
 * @param dropped files that have no address here
 * @returns them as they are uploaded
 * @throws ElanError of reason `attachmentUnreadable`, `attachmentTooLarge` or `cancelled`
 */
export async function readFiles(
  uris: readonly vscode.Uri[],
  dropped: readonly vscode.DataTransferFile[] = [],
): Promise<LookedAt[]> {
  return cancellable(vscode.l10n.t('Looking through the attachments'), (signal) =>
    Promise.all([
      ...uris.map((uri) => readFile(fileNameOf(uri), () => sourceOf(uri), signal)),
      ...dropped.map((file) => readFile(file.name, () => sourceOfDropped(file), signal)),
    ]),
  );
}

async function readFile(
  file: string,
  source: () => Promise<AttachmentSource>,
  signal: AbortSignal,
): Promise<LookedAt> {
  try {
    return await lookAtAttachment(await source(), signal);
  } catch (cause) {
    if (cause instanceof ElanError) throw cause;
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

async function sourceOfDropped(file: vscode.DataTransferFile): Promise<AttachmentSource> {
  return { fileName: file.name, pieces: piecesOf(await file.data()) };
}
