import type { CheckResult } from '../engine/check/check';
import { markersAgainstNewest } from '../engine/model/choose';
import { newestVersion } from '../engine/model/model';
import { toLspDiagnostic } from './convert';
import { modelStatusMethod, type ModelStatus } from './protocol/protocol';
import type { Scheduler } from './scheduler';
import type { OpenBegjaering, Session } from './session';

/** Publishes what is wrong with the open files: at once when one is opened, after a pause while one is typed in. */
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
    try {
      const open = await this.session.begjaering(uri);
      if (!open || !this.session.isCurrent(open.document)) return;
      const result = this.session.check(open);
      await this.send(uri, open, result);
    } catch (error) {
      this.session.connection.console.error(`diagnostics: ${String(error)}`);
      await this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private async send(uri: string, { document, known }: OpenBegjaering, result: CheckResult): Promise<void> {
    const { connection } = this.session;
    this.published.add(uri);
    await connection.sendDiagnostics({
      uri,
      version: document.source.version,
      diagnostics: result.diagnostics.map((diagnostic) =>
        toLspDiagnostic(diagnostic, uri, (code) => this.session.pageOf(code)),
      ),
    });
    if (this.session.options.modelStatus !== true) return;
    const status: ModelStatus = {
      uri,
      version: result.model.version,
      explicit: result.model.explicit,
      newest: newestVersion,
      because: [...new Set(markersAgainstNewest(result.model).map(({ name }) => name))],
      failedRules: this.session.failedRules,
      isEmpty: document.text.trim() === '',
      isSubmitted: known?.isSubmitted === true,
    };
    await connection.sendNotification(modelStatusMethod, status);
  }
}
