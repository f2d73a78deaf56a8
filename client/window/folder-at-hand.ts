import * as vscode from 'vscode';

/** @returns the folder of the active file; the first that is open where there is no such file, or it lies in none */
export function folderAtHand(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}
