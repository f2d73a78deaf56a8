import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { followed, nearestSpan } from '../../../../engine/compare/follow';
import { notifications } from '../../../window/notifications';

/**
 * Shows a place of a document that may have been edited since.
 * @param pointer to the place as it was then
 * @param then the document as it was
 * @param missing what is told where the place is not there any more
 */
export async function goToPlace(
  document: vscode.TextDocument,
  pointer: string,
  then: BegjaeringDocument,
  missing = vscode.l10n.t('That does not stand in the file any more. Compare again.'),
): Promise<void> {
  const text = document.getText();
  const now = text === then.text ? then : BegjaeringDocument.of(text);
  const present = now === then ? pointer : followed(pointer, then.index, now.index);
  const span = present === undefined ? undefined : nearestSpan(now, present);
  if (!span) {
    void notifications.showInformationMessage(missing);
    return;
  }
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const range = new vscode.Range(document.positionAt(span.offset), document.positionAt(span.end));
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: range.isSingleLine ? range : new vscode.Range(range.start, range.start),
  });
}
