import * as vscode from 'vscode';
import type { BegjaeringClient } from './begjaering-client';
import type { Requests } from './window/language-server';
import { notifications } from './window/notifications';

/** The language client, loaded and started with the first begjæring, so that any other JSON costs nothing. */
export class LazyClient implements Requests, vscode.Disposable {
  private starting: Promise<BegjaeringClient> | undefined;
  private client: BegjaeringClient | undefined;

  /** @param load loads it and starts it */
  constructor(private readonly load: () => Promise<BegjaeringClient>) {}

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
    this.client = await this.load();
    return this.client;
  }
}
