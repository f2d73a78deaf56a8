import * as vscode from 'vscode';
import { withoutLinks } from '../../engine/values/foreign-text';
import type { ServiceFinding } from '../../services/errors';
import { rulePageCommandUri } from './rule-page';
import { movedRange } from '../sending/moved-range';

/** Who has found something: the service that takes begjæringer, or Betjeningskartet. */
export type FindingSource = 'service' | 'regelverk';

const severities: Readonly<Record<FindingSource, vscode.DiagnosticSeverity>> = {
  service: vscode.DiagnosticSeverity.Error,
  regelverk: vscode.DiagnosticSeverity.Warning,
};

/**
 * What a service has found in a begjæring, as diagnostics of the version that was sent. An edit at a finding's place
 * takes it away: whether it still holds, only the service knows.
 */
export class ServiceDiagnostics implements vscode.Disposable {
  private readonly collections: Readonly<Record<FindingSource, vscode.DiagnosticCollection>> = {
    service: vscode.languages.createDiagnosticCollection('elan-tjeneste'),
    regelverk: vscode.languages.createDiagnosticCollection('elan-regelverk'),
  };
  private readonly all = Object.values(this.collections);
  private readonly subscriptions = vscode.Disposable.from(
    ...this.all,
    vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const collection of this.all) collection.delete(uri);
    }),
  );

  /**
   * Shows findings, in place of those of the same source that were shown.
   * @param version of the document that was sent; if it has changed since, the findings stand at the first line
   * @param ranges where each belongs; one that belongs nowhere stands at the first line
   * @param source who has found them
   */
  show(
    document: vscode.TextDocument,
    version: number,
    findings: readonly ServiceFinding[],
    ranges: readonly (vscode.Range | undefined)[],
    source: FindingSource = 'service',
  ): void {
    const isSame = document.version === version;
    this.collections[source].set(
      document.uri,
      findings.map((finding, i) =>
        diagnosticOf(finding, (isSame && ranges[i]) || firstLine(document), severities[source]),
      ),
    );
  }

  /** Takes away what a service has found; it has looked again. */
  clear(document: vscode.TextDocument, source: FindingSource = 'service'): void {
    this.collections[source].delete(document.uri);
  }

  /** @returns what is shown of a file */
  of(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
    return this.all.flatMap((collection) => collection.get(document.uri) ?? []);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    for (const collection of this.all) {
      const shown = collection.get(document.uri);
      if (!shown?.length) continue;
      const left = contentChanges.reduce<readonly vscode.Diagnostic[]>(
        (diagnostics, change) => diagnostics.flatMap((diagnostic) => moved(diagnostic, change)),
        shown,
      );
      collection.set(document.uri, left);
    }
  }
}

function diagnosticOf(
  finding: ServiceFinding,
  range: vscode.Range,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const words = [finding.message, finding.description].filter(
    (part, i, all) => part && all.indexOf(part) === i,
  );
  const diagnostic = new vscode.Diagnostic(range, withoutLinks(words.join('\n') || finding.code), severity);
  diagnostic.source = 'ELAN';
  if (finding.code) diagnostic.code = { value: finding.code, target: rulePageCommandUri(finding.code) };
  return diagnostic;
}

function firstLine(document: vscode.TextDocument): vscode.Range {
  return document.lineAt(0).range;
}

/** A finding after a change of the text: gone where the change touches it, moved along where it stands below. */
function moved(diagnostic: vscode.Diagnostic, change: vscode.TextDocumentContentChangeEvent) {
  const range = movedRange(diagnostic.range, change);
  if (!range) return [];
  const { start, end } = range;
  diagnostic.range = new vscode.Range(start.line, start.character, end.line, end.character);
  return [diagnostic];
}
