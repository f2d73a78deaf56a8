import * as vscode from 'vscode';
import type { Services } from '../../window/services';
import { notifications } from '../../window/notifications';

/** Stops the local ELAN, if this window started it. */
export async function stopLocalElan({ localElan }: Services): Promise<void> {
  if (localElan.isOurs) {
    await localElan.stop();
    vscode.window.setStatusBarMessage(vscode.l10n.t('The local ELAN is stopped.'), 5000);
    return;
  }
  const runsElsewhere = await localElan.answers();
  void notifications.showInformationMessage(
    runsElsewhere
      ? vscode.l10n.t('The local ELAN at {0} was not started here: stop it where it was.', localElan.address)
      : vscode.l10n.t('The local ELAN does not run.'),
  );
}
