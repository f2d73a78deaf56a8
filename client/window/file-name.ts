import type * as vscode from 'vscode';

/** @returns what a file is called, without its folder */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
