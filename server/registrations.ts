import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  type Connection,
  type Disposable,
} from 'vscode-languageserver';
import { overridesFileName } from '../engine/elanrc/places';
import type { Session } from './session';

/** Asks a client to tell of changes that it tells of on demand only; VS Code's client asks itself. */
export function registerAtClient(connection: Connection, { abilities, options }: Session): void {
  if (options.host === 'vscode') return;
  const { client } = connection;
  if (abilities.registerConfiguration)
    void client.register(DidChangeConfigurationNotification.type, { section: 'elan' });
  if (abilities.registerWatchedFiles) {
    const watchers = [{ globPattern: `**/${overridesFileName}` }];
    void client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/**
 * Formatting in VS Code, which formats JSON itself and asks which formatter to use where there are several: it hears of this one
 * only while the setting is on.
 */
export class OptionalFormatting {
  private registered: Promise<Disposable> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
  ) {}

  /** Settings have been given, or have changed. */
  async follow(): Promise<void> {
    const { abilities, options, settings } = this.session;
    if (options.host !== 'vscode' || !abilities.registerFormatting) return;
    const { formatering } = await settings.of('');
    if (formatering && !this.registered)
      this.registered = this.connection.client.register(DocumentFormattingRequest.type, {
        documentSelector: null,
      });
    if (formatering || !this.registered) return;
    const { registered } = this;
    this.registered = undefined;
    (await registered).dispose();
  }
}
