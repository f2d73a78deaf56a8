import * as vscode from 'vscode';

/** @returns the text of the page of each rule by its path, out of what lies beside the extension */
export async function readRulePages(extensionUri: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'rule-pages.json');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
}
