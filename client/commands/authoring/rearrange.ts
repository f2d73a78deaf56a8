import * as vscode from 'vscode';
import { parsedJson } from '../../../engine/values/json';
import { orderPropertiesKind, sortClaimsKind } from '../../../server/protocol/source-kinds';
import { applyEdit } from '../../window/apply-edit';
import { notifications } from '../../window/notifications';

/**
 * `elan.sortClaims` and `elan.orderProperties`: the server's source actions for the active editor, so that they are found
 * in the palette too.
 */
export function registerRearrange(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('elan.sortClaims', () =>
      rearrange(sortClaimsKind, vscode.l10n.t('The claims are in order already.')),
    ),
    vscode.commands.registerCommand('elan.orderProperties', () =>
      rearrange(orderPropertiesKind, vscode.l10n.t('The properties are in order already.')),
    ),
  );
}

/** @param inOrder what is said where there is nothing to do */
async function rearrange(kind: string, inOrder: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    everywhere,
    kind,
    1,
  );
  if (action?.edit) await applyEdit(document, action.edit);
  else if (isJson(document.getText())) void notifications.showInformationMessage(inOrder);
  else {
    const message = vscode.l10n.t('Nothing was moved, since the file is not right JSON. Correct it first.');
    void notifications.showWarningMessage(message);
  }
}

function isJson(text: string): boolean {
  return parsedJson(text) !== undefined;
}
