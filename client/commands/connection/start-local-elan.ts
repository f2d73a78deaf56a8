import * as vscode from 'vscode';
import { localProfile } from '../../window/profile-state';
import type { Services } from '../../window/services';
import { notifications } from '../../window/notifications';

/** Starts the local ELAN, unless it runs, and says where it is. */
export async function startLocalElan(services: Services): Promise<void> {
  const { localElan } = services;
  await notifications.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Starting the local ELAN') },
    () => localElan.start(),
  );
  services.reset();
  void tell(services);
}

/** Not waited for: it runs, whatever is done next. */
async function tell({ localElan, profiles }: Services): Promise<void> {
  const openPage = vscode.l10n.t('Open its page');
  const useIt = vscode.l10n.t('Submit here');
  const isUsed = profiles.active.name === localProfile.name;
  const answer = await notifications.showInformationMessage(
    localElan.isOurs
      ? vscode.l10n.t('The local ELAN runs at {0}, until this window is closed.', localElan.address)
      : vscode.l10n.t('The local ELAN runs at {0}. It was started elsewhere.', localElan.address),
    ...(isUsed ? [openPage] : [openPage, useIt]),
  );
  if (answer === openPage) await vscode.env.openExternal(vscode.Uri.parse(localElan.address));
  if (answer === useIt) await profiles.choose(localProfile);
}
