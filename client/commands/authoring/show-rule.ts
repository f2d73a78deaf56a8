import * as vscode from 'vscode';
import { rulePageScheme, showRuleCommand } from '../../window/rule-page';
import { registerRulePages, type ReadRulePages } from '../../window/rule-pages';

/** `elan.showRule(code)`: shows the page of a rule, which is part of the extension. */
export function registerShowRule(read: ReadRulePages): vscode.Disposable {
  return vscode.Disposable.from(
    registerRulePages(read),
    vscode.commands.registerCommand(showRuleCommand, async (code: unknown) => {
      if (typeof code !== 'string' || !/^[\w/ÆØÅæøå.-]+$/.test(code)) return;
      const page = vscode.Uri.from({ scheme: rulePageScheme, path: `/${code}.md` });
      try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
      } catch {
        // not every VS Code in a browser brings what shows Markdown; its text can be read too
        await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      }
    }),
  );
}
