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

/**
 * Tells VS Code which of the open files are begjæringer, for menus about a file that need not be the active one. Where the
 * folder is on another machine the window calls a file by another address than we do, and by the same path.
 */
export function tellBegjaeringer(uris: readonly vscode.Uri[]): void {
  void vscode.commands.executeCommand(
    'setContext',
    'elan.begjaeringer',
    uris.flatMap((uri) => [uri.toString(), uri.fsPath]),
  );
}
