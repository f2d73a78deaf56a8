import * as vscode from 'vscode';
import type { OpenBegjaeringer } from './open-begjaeringer';

/** Keeps VS Code told whether the active file is a begjæring: its buttons are shown by that. */
export function followActiveBegjaering(begjaeringer: OpenBegjaeringer): vscode.Disposable {
  let told: boolean | undefined;
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isBegjaering = document !== undefined && begjaeringer.has(document);
    if (isBegjaering === told) return;
    told = isBegjaering;
    void vscode.commands.executeCommand('setContext', 'elan.begjaeringIsActive', isBegjaering);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    begjaeringer.onDidRecognise(tell),
  );
}
