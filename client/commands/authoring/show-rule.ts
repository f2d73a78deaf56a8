import * as vscode from 'vscode';

const command = 'elan.showRule';

/** `elan.showRule(code)`: shows the page of a rule, which is part of the extension. */
export function registerShowRule(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (code: unknown) => {
    if (typeof code !== 'string' || !/^[\w/ÆØÅæøå.-]+$/.test(code) || code.includes('..')) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'regler', `${code}.md`);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  });
}

/** @returns the link that shows the page of a rule */
export function rulePageCommandUri(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([code]))}`);
}
