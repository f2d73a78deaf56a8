import * as vscode from 'vscode';
import { Declined } from './confirm';
import { folderAtHand } from './folder-at-hand';

/**
 * Asks where a file is to be saved.
 * @param name what it is called where the user says nothing else, in the folder at hand
 * @throws Declined where the user names no file
 */
export async function askSavePlace(
  name: string,
  options: Omit<vscode.SaveDialogOptions, 'defaultUri'>,
): Promise<vscode.Uri> {
  const folder = folderAtHand();
  const chosen = await vscode.window.showSaveDialog({
    ...options,
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!chosen) throw new Declined();
  return chosen;
}
