import * as vscode from 'vscode';
import type { OpenBegjaeringer } from './window/open-begjaeringer';
import { tellBegjaeringer, tellVsCode, type Told } from './window/told';
import type { ModelStatusItem } from './views/model-status-item';

/**
 * Keeps VS Code told which files are begjæringer, whether the active one is, and whether it has been submitted: its buttons,
 * commands and menus are shown by that.
 */
export function followActiveBegjaering(
  begjaeringer: OpenBegjaeringer,
  status: ModelStatusItem,
): vscode.Disposable {
  const told = new Map<string, boolean>();
  const set = (key: Told, value: boolean): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    tellVsCode(key, value);
  };
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    set('elan.begjaeringIsActive', document !== undefined && begjaeringer.has(document));
    set(
      'elan.hasSubmission',
      document !== undefined && status.of(document.uri.toString())?.isSubmitted === true,
    );
  };
  const tellAll = (): void => {
    const open = vscode.workspace.textDocuments.filter((document) => begjaeringer.has(document));
    tellBegjaeringer(open.map(({ uri }) => uri));
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    begjaeringer.onDidRecognise(tell),
    begjaeringer.onDidRecognise(tellAll),
    vscode.workspace.onDidCloseTextDocument(tellAll),
    status.onDidChange(tell),
  );
}
