import * as vscode from 'vscode';
import { describeError, ElanError } from '../../../../services/errors';
import type { Services } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';
import { offer, showProblems } from './offer';
import { fileNameOf } from '../../../window/file-name';

/**
 * Shows what the service has found wrong, at the places that it speaks of.
 * @param version of the document that was sent
 * @throws the error itself where it is no refusal with findings
 */
export async function showRefusal(
  services: Services,
  document: vscode.TextDocument,
  version: number,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ElanError) || error.kind !== 'refused' || error.findings.length === 0) throw error;
  const { findings, correlationId } = error;
  const ranges = await services.server.locate(document, findings);
  services.diagnostics.show(document, version, findings, ranges);
  const name = fileNameOf(document.uri);
  const { message } = describeError(error, uiLanguage());
  const copy = vscode.l10n.t('Copy correlation id');
  offer(services, 'Error', `${name}: ${message}`, [
    showProblems(),
    ...(correlationId ? [{ title: copy, run: () => vscode.env.clipboard.writeText(correlationId) }] : []),
  ]);
}
