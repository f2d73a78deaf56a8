import * as vscode from 'vscode';
import type { BegjaeringClient } from './language-client';
import type { Requests } from './window/language-server';
import type { OpenBegjaeringer } from './window/open-begjaeringer';
import type { ModelStatusItem } from './views/model-status-item';
import { notifications } from './window/notifications';

/** The language client, loaded and started with the first begjæring, so that any other JSON costs nothing. */
export class LazyClient implements Requests, vscode.Disposable {
  private starting: Promise<BegjaeringClient> | undefined;
  private client: BegjaeringClient | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly begjaeringer: OpenBegjaeringer,
    private readonly status: ModelStatusItem,
  ) {}

  get isRunning(): boolean {
    return this.client !== undefined;
  }

  /** Makes the server look at a document; the first one starts it. */
  open(document: vscode.TextDocument): void {
    this.opened(document).catch((error: unknown) => {
      void notifications.showErrorMessage(
        vscode.l10n.t('Utleggsbegjæring: the language server could not start. {0}', String(error)),
      );
    });
  }

  /** @returns what the server answers; undefined where it is null, as for a file that is no begjæring */
  async request<Answer>(
    document: vscode.TextDocument,
    method: string,
    params: object,
  ): Promise<Answer | undefined> {
    await this.opened(document);
    return (await this.client?.request<Answer | null>(method, params)) ?? undefined;
  }

  notify(method: string): void {
    this.client?.notify(method);
  }

  dispose(): void {
    void this.client?.stop();
  }

  private async opened(document: vscode.TextDocument): Promise<void> {
    this.starting ??= this.start().catch((error: unknown) => {
      // The next begjæring is another try.
      this.starting = undefined;
      throw error;
    });
    const client = await this.starting;
    if (!document.isClosed) await client.open(document);
  }

  private async start(): Promise<BegjaeringClient> {
    const { startClient } = await import('./language-client');
    this.client = await startClient(this.context, this.begjaeringer, this.status);
    return this.client;
  }
}
