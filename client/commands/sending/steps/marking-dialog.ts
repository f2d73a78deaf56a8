import * as vscode from 'vscode';
import { markAnswered, waitingDialog } from '../../../../services/events/mark';
import { notifications } from '../../../window/notifications';
import type { Services, ServicesFor } from '../../../window/services';
import { serviceSettings } from '../../../window/settings';

/**
 * Sends a change, and marks the dialog as seen in which it was asked for, if it was in one. That the dialog cannot be marked is
 * told, and waited for by nobody.
 * @returns what sending it returns
 */
export async function markingDialog<Sent>(
  { world }: Services,
  { ledger, profile, key }: ServicesFor,
  eksternSaksreferanse: string,
  send: () => Promise<Sent>,
): Promise<Sent> {
  const dialog = await waitingDialog(ledger, profile.environment, eksternSaksreferanse);
  const sent = await send();
  if (dialog !== undefined) void mark(dialog, world, { profile, key });
  return sent;
}

async function mark(
  dialog: string,
  world: Services['world'],
  { profile, key }: Pick<ServicesFor, 'profile' | 'key'>,
): Promise<void> {
  const { openDialogporten } = await import('../../../../services/dialogporten/open-dialogporten');
  const failure = await markAnswered(dialog, () =>
    openDialogporten({ profile, key, world }, serviceSettings().timeLimit),
  );
  if (failure === undefined) return;
  world.log.warn('dialog.notMarked', { problem: failure.message });
  void notifications.showWarningMessage(
    vscode.l10n.t('The change is sent, but its dialog in Dialogporten could not be marked as read.'),
  );
}
