import * as vscode from 'vscode';
import type { Services } from '../../window/services';
import { chosenCase } from './steps/choose-case';

/** `elan.copyCaseReference(case?)`: copies the reference of a case that was chosen in the view of cases. */
export async function copyCaseReference(services: Services, target?: unknown): Promise<void> {
  const { eksternSaksreferanse } = await chosenCase(services, target);
  await vscode.env.clipboard.writeText(eksternSaksreferanse);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', eksternSaksreferanse), 3000);
}
