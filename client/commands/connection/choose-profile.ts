import * as vscode from 'vscode';
import type { Profile } from '../../../services/profile';
import type { Services } from '../../window/services';
import { profileDescription, profileIcon } from '../../views/profile-text';
import { profileGiven } from './steps/profile-given';

/**
 * Makes a profile the active one of this window.
 * @param given which; asked for where it is left out
 */
export async function chooseProfile(services: Services, given?: unknown): Promise<void> {
  const profile = profileGiven(services, given) ?? (await askProfile(services));
  if (profile) await services.profiles.choose(profile);
}

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile?: Profile;
}

async function askProfile({ profiles }: Services): Promise<Profile | undefined> {
  const active = profiles.active.name;
  const items: ProfileItem[] = profiles.all().map((profile) => ({
    profile,
    label: `$(${profileIcon(profile)}) ${profile.name}`,
    description: profile.name === active ? vscode.l10n.t('active') : '',
    detail: profileDescription(profile, { withEnvironment: true }),
  }));
  const connect: ProfileItem = { label: `$(plug) ${vscode.l10n.t('Connect…')}` };
  const chosen = await vscode.window.showQuickPick(
    [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, connect],
    { title: vscode.l10n.t('Which profile should calls be made with?'), matchOnDetail: true },
  );
  if (chosen === connect) await vscode.commands.executeCommand('elan.connect');
  return chosen?.profile;
}
