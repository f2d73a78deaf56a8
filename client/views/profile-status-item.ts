import * as vscode from 'vscode';
import { environmentFacts } from '../../services/operations/environments';
import { activeProfile } from '../window/profile-state';
import { uiLanguage } from '../window/settings';

/** Says in the status bar which profile calls are made with, and stands out where that is production. */
export class ProfileStatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'elan.profile',
    vscode.StatusBarAlignment.Right,
    95,
  );

  constructor(private readonly context: vscode.ExtensionContext) {
    this.item.name = vscode.l10n.t('ELAN profile');
    this.item.command = 'elan.chooseProfile';
    this.update();
  }

  /** Shows the profile that is active now. */
  update(): void {
    const { name, environment, mode } = activeProfile(this.context.globalState, this.context.workspaceState);
    const facts = environmentFacts(environment);
    const isProduction = facts.target === 'production';
    const customer = mode.kind === 'own' ? '' : ` · ${mode.name ?? mode.organisation}`;
    const where = isProduction ? ` – ${facts.name(uiLanguage()).toUpperCase()}` : '';
    this.item.text = `$(${isProduction ? 'warning' : 'plug'}) ELAN: ${name}${customer}${where}`;
    this.item.tooltip = vscode.l10n.t(
      'ELAN calls go to {0}. Click to choose another profile.',
      facts.name(uiLanguage()),
    );
    this.item.backgroundColor = isProduction
      ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : undefined;
  }

  /** It is there once there is a begjæring to send. */
  show(): void {
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}
