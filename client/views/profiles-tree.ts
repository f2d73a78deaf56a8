import * as vscode from 'vscode';
import { environmentFacts } from '../../services/operations/environments';
import type { Profile } from '../../services/profile';
import { localProfile } from '../window/profile-state';
import type { Services } from '../window/services';
import { uiLanguage } from '../window/settings';
import { profileDescription, profileIcon } from './profile-text';
import type { ServiceTree } from '../window/service-tree';

/** How often it is looked whether the local ELAN runs, while somebody looks at the view. */
const interval = 5000;

/** @returns the view of the profiles */
export function createProfilesTree(services: Services): ServiceTree<Profile> {
  return new ProfilesTree(services);
}

/** The profiles, the active one marked; that of the local ELAN says whether it runs. */
class ProfilesTree implements ServiceTree<Profile> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private timer: NodeJS.Timeout | undefined;
  private localRuns = false;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      services.profiles.onDidChange(() => this.changed.fire()),
      // A command may have started or stopped it.
      services.onDidChangeLedger(() => void (this.timer && this.lookForLocalElan())),
    );
  }

  getChildren(element?: Profile): Profile[] {
    return element ? [] : [...this.services.profiles.all()];
  }

  getTreeItem(profile: Profile): vscode.TreeItem {
    const isActive = profile.name === this.services.profiles.active.name;
    const item = new vscode.TreeItem(profile.name);
    item.id = profile.name;
    item.iconPath = new vscode.ThemeIcon(profileIcon(profile), colourOf(profile, isActive));
    item.description = [
      isActive ? `✓ ${vscode.l10n.t('active')}` : '',
      ...(isLocal(profile)
        ? [this.stateOfLocalElan()]
        : [profileDescription(profile, { withEnvironment: false })]),
    ]
      .filter(Boolean)
      .join(' · ');
    item.tooltip = tooltipOf(profile);
    const environment = environmentFacts(profile.environment).name(uiLanguage());
    item.accessibilityInformation = { label: [profile.name, environment, item.description].join(', ') };
    item.contextValue = this.contextOf(profile, isActive);
    return item;
  }

  /** Looks only while somebody does. */
  setVisible(visible: boolean): void {
    clearInterval(this.timer);
    this.timer = undefined;
    if (!visible) return;
    this.timer = setInterval(() => void this.lookForLocalElan(), interval);
    void this.lookForLocalElan();
  }

  dispose(): void {
    clearInterval(this.timer);
    this.subscriptions.dispose();
  }

  private async lookForLocalElan(): Promise<void> {
    const runs = await this.services.localElan.answers();
    if (runs === this.localRuns) return;
    this.localRuns = runs;
    this.changed.fire();
  }

  private stateOfLocalElan(): string {
    return this.localRuns
      ? vscode.l10n.t('runs at {0}', new URL(this.services.localElan.address).host)
      : vscode.l10n.t('does not run');
  }

  private contextOf(profile: Profile, isActive: boolean): string {
    return [
      'profile',
      isActive ? 'active' : 'inactive',
      ...(isLocal(profile) ? [this.localRuns ? 'running' : 'stopped'] : ['removable']),
    ].join(' ');
  }
}

function isLocal({ name }: Profile): boolean {
  return name === localProfile.name;
}

function colourOf({ environment }: Profile, isActive: boolean): vscode.ThemeColor | undefined {
  if (environmentFacts(environment).target === 'production')
    return new vscode.ThemeColor('list.warningForeground');
  return isActive ? new vscode.ThemeColor('charts.green') : undefined;
}

function tooltipOf(profile: Profile): string {
  const { name, environment, clientId, baseUrl } = profile;
  return [
    `${name}: ${environmentFacts(environment).name(uiLanguage())}`,
    profileDescription({ ...profile, clientId: '' }, { withEnvironment: false }),
    clientId,
    baseUrl,
  ]
    .filter(Boolean)
    .join('\n');
}
