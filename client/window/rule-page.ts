import * as vscode from 'vscode';

/** The command that shows the page of a rule. */
export const showRuleCommand = 'elan.showRule';

/** @returns the link that shows the page of a rule */
export function rulePageCommandUri(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([code]))}`);
}
