import * as vscode from 'vscode';
import { markAnswered, waitingDialog } from '../../../../services/events/mark';
import { notifications } from '../../../window/notifications';
import type { Services, ServicesFor } from '../../../window/services';

/**
 * Sends a change, and marks the dialog as seen in which it was asked for, if it was in one. That the dialog cannot be marked is
 * told, and waited for by nobody.
 * @returns what sending it returns
 */
export async function markingDialog<Sent>(
  services: Services,
  opened: ServicesFor,
  eksternSaksreferanse: string,
  send: () => Promise<Sent>,
): Promise<Sent> {
  const dialog = await waitingDialog(opened.ledger, opened.profile.environment, eksternSaksreferanse);
  const sent = await send();
  if (dialog !== undefined) void mark(dialog, services, opened);
  return sent;
}

async function mark(dialog: string, services: Services, opened: ServicesFor): Promise<void> {
  const failure = await markAnswered(dialog, () => services.dialogporten.of(opened));
  if (failure === undefined) return;
  services.world.log.warn('dialog.notMarked', { problem: failure.message });
  void notifications.showWarningMessage(
    vscode.l10n.t('The change is sent, but its dialog in Dialogporten could not be marked as read.'),
  );
}
