import * as vscode from 'vscode';
import { serviceCommands } from '#generated/commands.mjs';
import type { Requests } from './window/language-server';
import type { Milestones } from './window/milestones';
import type { RunningServices } from './window/running-services';
import type { ProfileStatusItem } from './views/profile-status-item';

/** The services, loaded with the first command or view that needs them. */
export class LazyServices implements vscode.Disposable {
  private loading: Promise<RunningServices> | undefined;
  private running: RunningServices | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly requests: Requests,
    private readonly status: ProfileStatusItem,
    private readonly milestones: Milestones,
  ) {}

  /** Registers the commands; none of them loads anything before it is run. */
  registerCommands(): vscode.Disposable {
    return vscode.Disposable.from(
      ...serviceCommands.map((name) =>
        vscode.commands.registerCommand(`elan.${name}`, async (...args: unknown[]) =>
          (await this.load()).run(name, args),
        ),
      ),
    );
  }

  load(): Promise<RunningServices> {
    return (this.loading ??= this.start());
  }

  dispose(): void {
    this.running?.dispose();
  }

  private async start(): Promise<RunningServices> {
    const { startServices } = await import('./commands/main');
    this.running = startServices(this.context, this.requests, this.milestones);
    this.running.onDidChangeProfiles(() => this.status.update());
    return this.running;
  }
}
