import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../engine/begjaering/document';
import { textAsSent } from '../../cases/text-as-sent';
import { casesHere, fileIn, readLedgers } from '../../window/ledgers';
import { notifications } from '../../window/notifications';
import type { Services } from '../../window/services';
import { goToPlace } from '../comparing/steps/go-to-place';
import { openFileOfCase } from './open-case';
import { chosenCase } from './steps/choose-case';

/**
 * `elan.openCorrection(case?)`: opens the begjæring that the authority asks to have corrected, at the place that it names. What is
 * corrected there is sent as any change is.
 */
export async function openCorrection(services: Services, target?: unknown): Promise<void> {
  const { eksternSaksreferanse } = await chosenCase(services, target);
  const cases = casesHere(services, await readLedgers(services));
  const found = cases.find(({ known }) => known.eksternSaksreferanse === eksternSaksreferanse);
  const correction = found?.known.correction;
  if (!found || !correction) {
    void notifications.showInformationMessage(vscode.l10n.t('No correction is asked for in this case.'));
    return;
  }
  const { workspace, known } = found;
  const editor = await openFileOfCase(known.file === '' ? undefined : fileIn(workspace, known.file));
  const pointer = correction.event?.pointer;
  if (!editor || pointer === undefined) return;
  const { document } = editor;
  const { ledger } = await services.ledgerFor(fileIn(workspace));
  // The authority means the place in what it has got.
  const sent = await textAsSent(known, ledger);
  await goToPlace(
    document,
    pointer,
    BegjaeringDocument.of(sent ?? document.getText()),
    vscode.l10n.t('What is to be corrected does not stand in the file: {0}', pointer),
  );
}
