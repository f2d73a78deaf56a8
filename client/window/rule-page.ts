import * as vscode from 'vscode';

/** The command that shows the page of a rule. */
export const showRuleCommand = 'elan.showRule';

/** What the addresses of the pages begin with, which are part of the extension. */
export const rulePageScheme = 'elan-regel';

/** The address of the page about a code, with `{code}` in it. */
export const rulePage = `${rulePageScheme}:/{code}.md`;

/** @returns the link that shows the page of a rule */
export function rulePageCommandUri(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([code]))}`);
}
