import * as vscode from 'vscode';
import { pause, waitFor } from './waiting';

/** The diagnostics that the extension gave for a file. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'elan');
}

/** The diagnostics that everybody else gave. */
export function othersFindings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source !== 'elan');
}

/** The code of a diagnostic, whether it carries a link or not. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding with this code. */
export function findingWith(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return waitFor(`${code} in ${uri.path}`, () => findings(uri).find((finding) => codeOf(finding) === code));
}

/** Waits until the diagnostics of a file have stayed the same for a while, and returns them. */
export async function settledDiagnostics(uri: vscode.Uri, quietMs = 500): Promise<vscode.Diagnostic[]> {
  let before = '';
  return waitFor(`the diagnostics of ${uri.path} to settle`, async () => {
    await pause(quietMs);
    const diagnostics = vscode.languages.getDiagnostics(uri);
    const now = diagnostics.map(inWords).join('\n');
    const settled = now === before;
    before = now;
    return settled ? diagnostics : undefined;
  });
}

/** A diagnostic in one line, for messages and comparisons. */
export function inWords(diagnostic: vscode.Diagnostic): string {
  const { start, end } = diagnostic.range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${diagnostic.source ?? ''} ${codeOf(diagnostic)} ${diagnostic.message}`;
}
