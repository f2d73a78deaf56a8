import type * as vscode from 'vscode';

/** What is dropped: files of the explorer, or of the desktop. */
export interface Dropped {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly uris: readonly vscode.Uri[];
  readonly files: readonly vscode.DataTransferFile[];
}
