import type { Memento } from 'vscode';
import type { Profile } from '../../services/profile';

/** The profile that everybody has: the local ELAN, which needs no agreement and no key of one's own. */
export const localProfile: Profile = {
  name: 'local',
  environment: 'local',
  clientId: '',
  mode: { kind: 'own' },
};

export const profilesKey = 'elan.profiles';
export const activeProfileKey = 'elan.activeProfile';

/** @returns all profiles, the local ELAN first, which only says whom it acts for where that was chosen */
export function allProfiles(ofUser: Memento): readonly Profile[] {
  const stored = ofUser.get<readonly Profile[]>(profilesKey, []);
  const isLocal = ({ name }: Profile): boolean => name === localProfile.name;
  return [stored.find(isLocal) ?? localProfile, ...stored.filter((profile) => !isLocal(profile))];
}

/** @returns the profile that calls are made with in this window: the one chosen here last, else the local ELAN */
export function activeProfile(ofUser: Memento, ofWindow: Memento): Profile {
  const name = ofWindow.get<string>(activeProfileKey);
  return allProfiles(ofUser).find((profile) => profile.name === name) ?? localProfile;
}
