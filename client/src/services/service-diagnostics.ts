import * as vscode from 'vscode';
import type { ServiceFinding } from '../elan/errors';
import { rulePageCommandUri } from '../commands/show-rule';

/**
 * What a service has found in a begjæring, as diagnostics of the version that was sent. An edit at a finding's place
 * takes it away: whether it still holds, only the service knows.
 */
export class ServiceDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('elan-tjeneste');
  private readonly subscriptions = vscode.Disposable.from(
    this.collection,
    vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
  );

  /**
   * Shows findings, in place of those that were shown.
   * @param version of the document that was sent; if it has changed since, the findings stand at the first line
   * @param ranges where each belongs; one that belongs nowhere stands at the first line
   */
  show(
    document: vscode.TextDocument,
    version: number,
    findings: readonly ServiceFinding[],
    ranges: readonly (vscode.Range | undefined)[],
  ): void {
    const isSame = document.version === version;
    this.collection.set(
      document.uri,
      findings.map((finding, i) => diagnosticOf(finding, (isSame && ranges[i]) || firstLine(document))),
    );
  }

  clear(document: vscode.TextDocument): void {
    this.collection.delete(document.uri);
  }

  /** @returns what is shown of a file */
  of(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
    return this.collection.get(document.uri) ?? [];
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const shown = this.collection.get(document.uri);
    if (!shown?.length || contentChanges.length === 0) return;
    const left = contentChanges.reduce<readonly vscode.Diagnostic[]>(
      (diagnostics, change) => diagnostics.flatMap((diagnostic) => moved(diagnostic, change)),
      shown,
    );
    this.collection.set(document.uri, left);
  }
}

function diagnosticOf(finding: ServiceFinding, range: vscode.Range): vscode.Diagnostic {
  const words = [finding.message, finding.description].filter(
    (part, i, all) => part && all.indexOf(part) === i,
  );
  const diagnostic = new vscode.Diagnostic(
    range,
    words.join('\n') || finding.code,
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = 'ELAN';
  if (finding.code) diagnostic.code = { value: finding.code, target: rulePageCommandUri(finding.code) };
  return diagnostic;
}

function firstLine(document: vscode.TextDocument): vscode.Range {
  return document.lineAt(0).range;
}

/** A finding after a change of the text: gone where the change touches it, moved along where it stands below. */
function moved(
  diagnostic: vscode.Diagnostic,
  { range, text }: vscode.TextDocumentContentChangeEvent,
): vscode.Diagnostic[] {
  if (range.intersection(diagnostic.range)) return [];
  if (diagnostic.range.end.isBefore(range.start)) return [diagnostic];
  const insertedLines = text.split('\n');
  const lines = insertedLines.length - 1 - (range.end.line - range.start.line);
  const shift = (position: vscode.Position): vscode.Position => {
    if (position.line !== range.end.line) return position.translate(lines);
    const before = insertedLines.length > 1 ? 0 : range.start.character;
    const character = before + (insertedLines.at(-1)?.length ?? 0) + position.character - range.end.character;
    return new vscode.Position(position.line + lines, character);
  };
  diagnostic.range = new vscode.Range(shift(diagnostic.range.start), shift(diagnostic.range.end));
  return [diagnostic];
}
