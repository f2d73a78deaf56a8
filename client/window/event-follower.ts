import * as vscode from 'vscode';
import { describeError, ElanError } from '../../services/errors';
import { environmentFacts } from '../../services/operations/environments';
import type { Profile } from '../../services/profile';
import { FollowedEvents } from '../../services/events/followed-events';
import { chooseLiveDialogs, lookForEvents } from './events';
import { notifications } from './notifications';
import type { Services } from './services';
import { eventSettings } from './event-settings';
import { uiLanguage } from './settings';
import { tellEvents } from './tell-events';
import { Turns } from './turns';

/** What following depends on. Whatever else changes, how long it is to wait after a failure is not forgotten. */
const settings = ['hendelser', 'hendelserIntervall', 'openapi', 'operasjoner', 'tidsgrense'].map(
  (setting) => `elan.${setting}`,
);

/**
 * Follows what happens in the cases of the active profile, as the settings say: while the window has focus, in no folder that
 * is not trusted, and in production only once the user has said so.
 */
export class EventFollower implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable;
  private stop = new AbortController();
  private followed: FollowedEvents | undefined;
  private readonly turns = new Turns();
  /** The profiles of production that the user wants followed, as long as the window is open. */
  private readonly agreed = new Set<string>();
  /** The profiles of production that the user was asked about. */
  private readonly asked = new Set<string>();

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      services.profiles.onDidChange(() => this.restart()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        // Who chooses a source anew may be asked anew.
        if (event.affectsConfiguration('elan.hendelser')) this.asked.clear();
        if (settings.some((setting) => event.affectsConfiguration(setting))) this.restart();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => this.followed?.seen(focused)),
    );
    this.restart();
  }

  dispose(): void {
    this.stop.abort();
    this.subscriptions.dispose();
  }

  /** The one before has ended when the next begins: there are never two. */
  private restart(): void {
    this.stop.abort();
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.turns.take(() => this.follow(signal)).catch((error: unknown) => this.tell(error));
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { source, interval } = eventSettings();
    const profile = this.services.profiles.active;
    if (source === 'av' || !vscode.workspace.isTrusted || !(await this.mayFollow(profile))) return;
    const { world } = this.services;
    this.followed = new FollowedEvents(
      {
        world,
        interval,
        look: async (stop) => tellEvents(await lookForEvents(this.services, profile, source, stop)),
        choose: async (live, stop) => {
          if (source === 'dialogporten') await chooseLiveDialogs(this.services, profile, live, stop);
        },
        failed: ({ reason }) => world.log.warn('events.failed', { source, reason }),
      },
      vscode.window.state.focused,
    );
    await this.followed.run(signal);
  }

  private async mayFollow(profile: Profile): Promise<boolean> {
    if (environmentFacts(profile.environment).target !== 'production') return true;
    await this.services.refuseFoldersForTest();
    if (this.agreed.has(profile.name)) return true;
    if (!this.asked.has(profile.name)) void this.askWhether(profile);
    return false;
  }

  /** Whether or not it is answered, nothing waits for it. */
  private async askWhether({ name }: Profile): Promise<void> {
    this.asked.add(name);
    const follow = vscode.l10n.t('Follow');
    const question = vscode.l10n.t('Follow the events of PRODUCTION, with the profile {0}?', name);
    if ((await notifications.showWarningMessage(question, follow)) !== follow) return;
    this.agreed.add(name);
    this.restart();
  }

  private tell(error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error);
    this.services.world.log.error('events.ended', { problem });
    const { message, advice } =
      error instanceof ElanError ? describeError(error, uiLanguage()) : { message: problem, advice: '' };
    void notifications.showWarningMessage(
      [vscode.l10n.t('Events are not followed any more.'), message, advice].filter(Boolean).join(' '),
    );
  }
}
