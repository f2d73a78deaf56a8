import * as vscode from 'vscode';
import { jsonDocument } from '../../../views/json-document';

/** One side of a comparison. */
export interface Side {
  /** What it is called. */
  readonly name: string;
  /** Gives it as an editor shows it, with what is not saved yet. */
  readonly document: () => Thenable<vscode.TextDocument>;
}

/** @returns a file as it stands in the editor, saved or not */
export function fileSide(uri: vscode.Uri): Side {
  return {
    name: vscode.workspace.asRelativePath(uri),
    document: () => vscode.workspace.openTextDocument(uri),
  };
}

/**
 * @param text that was submitted, which stands in no file
 * @param tab what it is called where it is shown
 */
export function submittedSide(text: string, name: string, tab: string): Side {
  let shown: vscode.TextDocument | undefined;
  return {
    name,
    document: async () => {
      if (!shown || shown.isClosed) shown = await jsonDocument(text, tab);
      return shown;
    },
  };
}
