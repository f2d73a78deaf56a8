import * as vscode from 'vscode';
import { caseMapping, mappingText } from '../../../../services/reports/case-mapping';
import { reportMarkdown } from '../../../../services/reports/markdown';
import type { Report } from '../../../../services/reports/report';
import { notifications } from '../../../window/notifications';
import { askSavePlace } from '../../../window/save-place';

/**
 * Writes which claim of a case is which at the authority, as CSV or JSON.
 * @throws Declined where the user names no file
 */
export async function saveMapping({ source, name = '' }: Report): Promise<void> {
  const mapping = caseMapping(source);
  if (mapping.length === 0) {
    void notifications.showInformationMessage(
      vscode.l10n.t('The service names no claims of the case {0}.', name),
    );
    return;
  }
  const place = await askSavePlace(fileName('krav', name, 'csv'), {
    title: vscode.l10n.t('Save the mapping of the claims'),
    filters: { CSV: ['csv'], JSON: ['json'] },
  });
  const isJson = place.path.toLowerCase().endsWith('.json');
  await write(place, mappingText(mapping, isJson ? 'json' : 'csv'));
}

/**
 * Writes the status of a case with its timeline, as Markdown.
 * @throws Declined where the user names no file
 */
export async function saveReport(report: Report): Promise<void> {
  const title = vscode.l10n.t('Save the status of the case');
  const name = fileName('status', report.name ?? '', 'md');
  const place = await askSavePlace(name, { title, filters: { Markdown: ['md'] } });
  await write(place, reportMarkdown(report));
}

/** A reference comes from the service, and may hold what no name of a file may. */
function fileName(kind: string, reference: string, ending: string): string {
  return `${kind}-${reference.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}.${ending}`;
}

async function write(place: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
  const name = vscode.workspace.asRelativePath(place);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is written.', name), 10_000);
}
