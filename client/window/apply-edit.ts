import * as vscode from 'vscode';
import { fileNameOf } from './file-name';
import { notifications } from './notifications';

/**
 * Applies an edit that a command has made of a file, and says so where the file cannot be written.
 * @returns whether it is applied
 */
export async function applyEdit(
  { uri }: vscode.TextDocument,
  edit: vscode.WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<boolean> {
  const isReadonly = vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
  if (!isReadonly && (await vscode.workspace.applyEdit(edit, metadata))) return true;
  void notifications.showWarningMessage(
    vscode.l10n.t(
      '{0} cannot be changed here. Save a copy of it where you may write, and do it there.',
      fileNameOf(uri),
    ),
  );
  return false;
}
