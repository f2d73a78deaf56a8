import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import { overridesFileName } from '../engine/elanrc/find';
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
