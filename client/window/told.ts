import * as vscode from 'vscode';

/** What VS Code shows commands, buttons and the texts of empty views by, besides what it knows itself. */
export type Told =
  | 'elan.attachmentsAreKnown'
  | 'elan.begjaeringIsActive'
  | 'elan.hasSubmission'
  | 'elan.inBrowser'
  | 'elan.localElanIsMissing'
  | 'elan.pictureIsPinned'
  | `elan.reached.${string}`;

/** Tells VS Code how something is, for the `when` of what is declared in the manifest. */
export function tellVsCode(key: Told, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
