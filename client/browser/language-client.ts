import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { fileMethods, type FileParams, type ReadTextParams } from '../../server/protocol/files';
import { rulePage } from '../window/rule-page';
import { clientNames, startClient, type BegjaeringClient, type ClientContext } from '../begjaering-client';
import { fileExists, readText } from './files';

/** A worker as browsers have it, which the types of Node do not tell of. */
declare const Worker: new (address: string) => { terminate(): void };

/** Starts the language server as a worker, and reads for it what stands beside the open files. */
export function startInWorker(needed: ClientContext): Promise<BegjaeringClient> {
  const { extensionUri } = needed.context;
  const server = vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'server.js');
  return startClient(
    needed,
    (options) => {
      const client = new LanguageClient(...clientNames, new Worker(server.toString(true)), options);
      client.onRequest(fileMethods.readText, (params: ReadTextParams) => readText(params));
      client.onRequest(fileMethods.exists, (params: FileParams) => fileExists(params));
      return client;
    },
    { canUpload: false, rulePage },
  );
}
