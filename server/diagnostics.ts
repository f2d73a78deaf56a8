import type { CheckResult } from '../engine/check/check';
import { markersAgainstNewest } from '../engine/model/choose';
import { newestVersion } from '../engine/model/model';
import { lspDiagnostics } from './lsp-diagnostics';
import { modelStatusMethod, type ModelStatus } from './protocol/protocol';
import type { Scheduler } from './scheduler';
import type { OpenBegjaering, Session } from './session';

/**
 * Publishes what is wrong with the open files: at once when one is opened, after a pause while one is typed in.
 * Clients that ask for it are only told of the model, where they want that.
 */
export class Diagnostics {
  private readonly published = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly scheduler: Scheduler,
  ) {}

  now(uri: string): void {
    this.scheduler.cancel(uri);
    void this.publish(uri);
  }

  soon(uri: string): void {
    this.scheduler.schedule(uri, () => void this.publish(uri));
  }

  clear(uri: string): void {
    this.scheduler.cancel(uri);
    if (this.published.delete(uri)) void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  stop(): void {
    this.scheduler.cancelAll();
  }

  private async publish(uri: string): Promise<void> {
    const { pulls, options } = this.session;
    if (pulls && !options.modelStatus) return;
    try {
      const open = await this.session.begjaering(uri);
      if (!open || !this.session.isCurrent(open.document)) return;
      const result = this.session.check(open);
      await this.send(uri, open, result);
    } catch (error) {
      this.session.connection.console.error(`diagnostics: ${String(error)}`);
      if (!pulls) await this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private async send(uri: string, open: OpenBegjaering, result: CheckResult): Promise<void> {
    if (!this.session.pulls) {
      this.published.add(uri);
      const { version } = open.document.source;
      const diagnostics = open.positions.toClient(lspDiagnostics(this.session, open));
      await this.session.connection.sendDiagnostics({ uri, version, diagnostics });
    }
    await this.tellOfModel(uri, open, result);
  }

  private async tellOfModel(
    uri: string,
    { document, known }: OpenBegjaering,
    result: CheckResult,
  ): Promise<void> {
    if (this.session.options.modelStatus !== true) return;
    const status: ModelStatus = {
      uri,
      version: result.model.version,
      explicit: result.model.explicit,
      newest: newestVersion,
      because: [...new Set(markersAgainstNewest(result.model).map(({ name }) => name))],
      failedRules: this.session.failedRules,
      isEmpty: document.isBlank,
      isSubmitted: known?.isSubmitted === true,
    };
    await this.session.connection.sendNotification(modelStatusMethod, status);
  }
}
