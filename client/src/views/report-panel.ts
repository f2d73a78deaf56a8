import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { reportPage } from '../reports/html';
import type { Report } from '../reports/report';
import type { Language } from '../reports/words';

/** Shows a report beside the editor, with what it was made from one click away. */
export function showReport(report: Report, language: Language): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    'elan.report',
    report.title,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [] },
  );
  panel.webview.onDidReceiveMessage(() => void showSource(report));
  panel.webview.html = reportPage(report, {
    language,
    nonce: randomBytes(16).toString('base64url'),
    sourceTitle: vscode.l10n.t('Show JSON'),
  });
  return panel;
}

async function showSource({ source }: Report): Promise<void> {
  const document = await vscode.workspace.openTextDocument({
    language: 'json',
    content: `${JSON.stringify(source, null, 2)}\n`,
  });
  await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
}
