import path from 'node:path';
import * as vscode from 'vscode';
import type { AttachmentFile } from '../../elan/client/answers';
import { ElanError } from '../../elan/errors';
import { attachmentFile } from '../../sending/upload-files';

/**
 * @returns a file as it is uploaded
 * @throws ElanError of reason `attachmentUnreadable`
 */
export async function readFile(uri: vscode.Uri): Promise<AttachmentFile> {
  const file = path.basename(uri.path);
  try {
    return attachmentFile(file, await vscode.workspace.fs.readFile(uri));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('attachmentUnreadable', { args: { file, problem }, cause });
  }
}
