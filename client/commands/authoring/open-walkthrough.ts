import * as vscode from 'vscode';
import type { Milestones } from '../../window/milestones';

/** `npm start` sets it, so that whoever tries the extension sees where to begin. */
const startsWithIt = 'ELAN_WALKTHROUGH';

/** `elan.openWalkthrough`: opens the page that leads from the first begjæring to production. */
export function registerOpenWalkthrough(
  { extension }: vscode.ExtensionContext,
  { reached }: Milestones,
): vscode.Disposable {
  const open = (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#begin`, false);
  if (process.env[startsWithIt] && reached.length === 0) void open();
  return vscode.commands.registerCommand('elan.openWalkthrough', open);
}
