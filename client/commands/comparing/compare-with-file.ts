import * as vscode from 'vscode';
import { Declined } from '../../window/confirm';
import { activeJson, showComparison } from './steps/show-comparison';
import { fileSide } from './steps/side';

/**
 * `elan.compareWithFile(before?, after?)`: shows what differs between two begjæringer.
 * @param first the file that the other is compared with; otherwise the user chooses it
 * @param second the file that is compared, or the files that are selected in the explorer; otherwise the active one
 */
export async function compareWithFile(first?: unknown, second?: unknown): Promise<void> {
  const selected: readonly unknown[] = Array.isArray(second) ? second : [first, second];
  const [before, after] = selected.filter((each) => each instanceof vscode.Uri);
  if (before && after) return showComparison(fileSide(before), fileSide(after), after);
  const compared = before ?? activeJson()?.uri;
  if (compared) await showComparison(fileSide(await chooseOther(compared)), fileSide(compared), compared);
}

async function chooseOther(compared: vscode.Uri): Promise<vscode.Uri> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Compare {0} with…', vscode.workspace.asRelativePath(compared)),
    openLabel: vscode.l10n.t('Compare'),
    filters: { JSON: ['json'] },
    ...(compared.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(compared, '..') }),
  });
  const [other] = chosen ?? [];
  if (!other) throw new Declined();
  return other;
}
