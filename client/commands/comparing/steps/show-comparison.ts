import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { incomparable, modelsOf, modelsText } from '../../../../engine/actions/comparable';
import { compare } from '../../../../engine/compare/compare';
import { describeDifferences } from '../../../../engine/compare/describe';
import { comparisonReport, placeOf } from '../../../../services/reports/comparison';
import type { Report } from '../../../../services/reports/report';
import { messageLanguage } from '../../../window/settings';
import { showReport } from '../../../views/report-panel';
import { goToPlace } from './go-to-place';
import type { Side } from './side';
import { notifications } from '../../../window/notifications';

/** Two begjæringer, as they were when they were compared. */
interface Compared {
  readonly before: BegjaeringDocument;
  readonly after: BegjaeringDocument;
}

/**
 * Shows what differs between two begjæringer. A side that cannot be compared is told of instead.
 * @param about whose language the report is in
 */
export async function showComparison(before: Side, after: Side, about: vscode.Uri): Promise<void> {
  const sides = { before, after };
  const language = messageLanguage(about);
  let compared: Compared | undefined;
  const report = async (): Promise<Report | undefined> => {
    const read = await readBoth(before, after);
    if (!read) return undefined;
    compared = read;
    const differences = compare(read.before.index, read.after.index);
    const items = describeDifferences(differences, language);
    const note = modelsText(modelsOf(read.before, read.after), language);
    const names = { before: before.name, after: after.name };
    return comparisonReport({ ...names, items, note, source: differences }, language);
  };
  const first = await report();
  if (!first) return;
  showReport(first, language, {
    refresh: report,
    refreshTitle: 'compareAgain',
    open: async (link) => {
      const { side, pointer } = placeOf(link);
      if (compared) await goToPlace(await sides[side].document(), pointer, compared[side]);
    },
  });
}

/** @returns the active file, if it is JSON; the user is told to open one where it is not */
export function activeJson(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'json') return document;
  void notifications.showInformationMessage(vscode.l10n.t('Open the begjæring that is to be compared.'));
  return undefined;
}

async function readBoth(before: Side, after: Side): Promise<Compared | undefined> {
  const was = await read(before);
  const is = was && (await read(after));
  return is && { before: was, after: is };
}

/** @returns undefined where it cannot be compared, which the user is told */
async function read({ name, document }: Side): Promise<BegjaeringDocument | undefined> {
  const shown = await document();
  const begjaering = BegjaeringDocument.of(shown.getText());
  const why = incomparable(begjaering);
  if (!why) return begjaering;
  if (why.kind === 'notBegjaering') {
    void notifications.showWarningMessage(
      vscode.l10n.t('{0} is no begjæring, and cannot be compared with one.', name),
    );
    return undefined;
  }
  const { line, character } = why.position;
  const message = vscode.l10n.t(
    '{0} is not right JSON (line {1}), and cannot be compared. Correct it first.',
    name,
    line + 1,
  );
  tellOfMistake(shown, message, new vscode.Position(line, character));
  return undefined;
}

function tellOfMistake(document: vscode.TextDocument, message: string, at: vscode.Position): void {
  const go = vscode.l10n.t('Go to it');
  void notifications.showWarningMessage(message, go).then(async (answer) => {
    if (answer !== go) return;
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  });
}
