import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../../server/src/begjaering/document';
import { compare } from '../../../../server/src/compare/compare';
import { describeDifferences } from '../../../../server/src/compare/describe';
import { comparisonReport } from '../../reports/comparison';
import { messageLanguage } from '../../services/settings';
import { showReport } from '../../views/report-panel';

/** One side of a comparison, and what it is called there. */
export interface Side {
  readonly text: string;
  readonly name: string;
}

/**
 * Shows what differs between two begjæringer. A side that is no right JSON is told of instead.
 * @param about whose language the report is in
 */
export function showComparison(before: Side, after: Side, about: vscode.Uri): void {
  const sides = [before, after].map((side) => ({ side, document: BegjaeringDocument.of(side.text) }));
  const wrong = sides.find(({ document }) => document.tooDeep || document.parsed.problems.length > 0);
  if (wrong) {
    const { name } = wrong.side;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} is not right JSON, and cannot be compared. Correct it first.', name),
    );
    return;
  }
  const [was, is] = sides.map(({ document }) => document.index);
  if (!was || !is) return;
  const language = messageLanguage(about);
  const differences = compare(was, is);
  const items = describeDifferences(differences, language);
  const report = { before: before.name, after: after.name, items, source: differences };
  showReport(comparisonReport(report, language), language);
}

/** @returns a file as it stands in the editor, saved or not */
export async function sideOf(uri: vscode.Uri): Promise<Side> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { text: document.getText(), name: vscode.workspace.asRelativePath(uri) };
}

/** @returns the active file, if it is JSON; the user is told to open one where it is not */
export function activeJson(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'json') return document;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the begjæring that is to be compared.'));
  return undefined;
}
