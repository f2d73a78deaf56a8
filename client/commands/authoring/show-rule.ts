import * as vscode from 'vscode';
import { showRuleCommand } from '../../window/rule-page';

/** `elan.showRule(code)`: shows the page of a rule, which is part of the extension. */
export function registerShowRule(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(showRuleCommand, async (code: unknown) => {
    if (typeof code !== 'string' || !/^[\w/ÆØÅæøå.-]+$/.test(code) || code.includes('..')) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'regler', `${code}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      // not every VS Code in a browser brings what shows Markdown; its text can be read too
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
  });
}
