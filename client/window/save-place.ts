import * as vscode from 'vscode';
import { Declined } from './confirm';

/**
 * Asks where a file is to be saved.
 * @param name what it is called where the user says nothing else, in the first folder that is open
 * @throws Declined where the user names no file
 */
export async function askSavePlace(
  name: string,
  options: Omit<vscode.SaveDialogOptions, 'defaultUri'>,
): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const chosen = await vscode.window.showSaveDialog({
    ...options,
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {}),
  });
  if (!chosen) throw new Declined();
  return chosen;
}
