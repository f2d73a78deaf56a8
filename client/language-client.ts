import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientNames, startClient, type BegjaeringClient, type ClientContext } from './begjaering-client';

/** Starts the language server as a process of its own. */
export function startInProcess(needed: ClientContext): Promise<BegjaeringClient> {
  const module = needed.context.asAbsolutePath('dist/server.js');
  return startClient(
    needed,
    (options) => new LanguageClient(...clientNames, { module, transport: TransportKind.ipc }, options),
    { canUpload: true },
  );
}
