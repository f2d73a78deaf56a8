import * as vscode from 'vscode';
import { renamedSettings, type RenamedSettings } from '../../server/protocol/renamed-settings';
import { notifications } from './notifications';
import { earlierNamesInUse } from './own-settings';

const key = 'elan.toldOfRenamedSettings';

/**
 * Tells the user of settings that stand under names that they had before: of each of them once, in whatever window.
 * @param ofUser where it is remembered what was told
 */
export async function tellOfRenamedSettings(
  ofUser: vscode.Memento,
  renamed: RenamedSettings = renamedSettings,
): Promise<void> {
  const told = ofUser.get<readonly string[]>(key, []);
  const untold = earlierNamesInUse(renamed).filter((earlier) => !told.includes(earlier));
  if (untold.length === 0) return;
  await ofUser.update(key, [...told, ...untold]);
  const names = untold.map((earlier) => `elan.${earlier} → elan.${renamed[earlier]?.to ?? ''}`).join(', ');
  void notifications.showInformationMessage(
    vscode.l10n.t('Settings have other names now: {0}. They are still read under the earlier ones.', names),
  );
}
