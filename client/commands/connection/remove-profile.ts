import * as vscode from 'vscode';
import type { Profile } from '../../../services/profile';
import { localProfile } from '../../window/profile-state';
import { confirm } from '../../window/confirm';
import { PendingRequests } from '../../window/pending-requests';
import type { Services } from '../../window/services';
import { profileDescription, profileIcon } from '../../views/profile-text';
import { profileGiven } from './steps/profile-given';
import { notifications } from '../../window/notifications';

/**
 * Removes a profile and its key, once the user has confirmed it.
 * @param given which; asked for where it is left out
 */
export async function removeProfile(services: Services, given?: unknown): Promise<void> {
  const profile = profileGiven(services, given) ?? (await askProfile(services));
  if (!profile || profile.name === localProfile.name) return;
  await confirmRemoval(profile);
  await new PendingRequests(services.context.globalState).forgetAllOf(profile.name);
  if (await services.profiles.remove(profile)) return;
  void notifications.showWarningMessage(
    vscode.l10n.t(
      'The profile {0} is removed, but VS Code could not reach its keyring: the key may still be in it.',
      profile.name,
    ),
  );
}

async function askProfile({ profiles }: Services): Promise<Profile | undefined> {
  const removable = profiles.all().filter(({ name }) => name !== localProfile.name);
  if (removable.length === 0) {
    void notifications.showInformationMessage(
      vscode.l10n.t('There is only the profile of the local ELAN, which stays.'),
    );
    return undefined;
  }
  const items = removable.map((profile) => ({
    profile,
    label: `$(${profileIcon(profile)}) ${profile.name}`,
    detail: profileDescription(profile, { withEnvironment: true }),
  }));
  const title = vscode.l10n.t('Which profile should be removed?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.profile;
}

async function confirmRemoval({ name }: Profile): Promise<void> {
  await confirm(
    vscode.l10n.t('Remove the profile {0}?', name),
    vscode.l10n.t('Remove'),
    vscode.l10n.t('Its key is deleted from VS Code’s keyring. What was submitted with it stays in the log.'),
  );
}
