import * as vscode from 'vscode';
import { environmentFacts } from '../../services/operations/environments';
import { customerText, type Environment, type Mode, type Profile } from '../../services/profile';
import { uiLanguage } from '../window/settings';

const icons: Readonly<Record<Environment, string>> = {
  local: 'server-process',
  test: 'beaker',
  production: 'warning',
};

/** @returns the name of the icon of a profile's environment */
export function profileIcon({ environment }: Profile): string {
  return icons[environment];
}

/** @returns what tells a profile from others, in one line */
export function profileDescription(
  profile: Profile,
  { withEnvironment }: { readonly withEnvironment: boolean },
): string {
  const { environment, clientId, mode } = profile;
  const parts = [
    withEnvironment ? environmentFacts(environment).name(uiLanguage()) : '',
    clientId && shortened(clientId),
    modeText(mode),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The beginning of a UUID is enough to tell one's own clients apart. */
function shortened(clientId: string): string {
  return clientId.length > 12 ? `${clientId.slice(0, 8)}…` : clientId;
}

function modeText(mode: Mode): string {
  switch (mode.kind) {
    case 'own':
      return vscode.l10n.t('own organisation');
    case 'onBehalfOf':
      return vscode.l10n.t('on behalf of {0}', customerText(mode));
    case 'systembruker':
      return vscode.l10n.t('systembruker of {0}', customerText(mode));
  }
}
