// @ts-check
// An editor of the benchmark's own, which talks to the language server in this process.
import { PassThrough } from 'node:stream';
import { WRITTEN_ON } from './begjaering.mjs';

/** The file that it has open. */
export const uri = 'file:///begjaering.json';

/** It is sent all there is of diagnostics, actions and the outline, and asks for nothing later. */
const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
};

/** @typedef {{ code: string, range: unknown, data: unknown }} Diagnostic */
/** @typedef {Awaited<ReturnType<typeof connect>>} Client */

/** A client that ends the pauses of the server's debounce itself. @param {import('./engine.mjs').Engine} engine */
export async function connect({ createConnection, createProtocolConnection, startServer, TextDocument }) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const timers = manualTimers();
  const watchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
  const server = createConnection(() => createProtocolConnection(toServer, toClient), watchDog);
  startServer(server, { today: () => WRITTEN_ON }, timers);
  const connection = createProtocolConnection(toClient, toServer);
  /** @type {(diagnostics: Diagnostic[]) => void} */
  let onPublished = () => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => onPublished(diagnostics));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: CAPABILITIES });
  const notify = (/** @type {string} */ method, /** @type {object} */ params) =>
    void connection.sendNotification(method, params);
  /** @param {() => void} action @returns {Promise<Diagnostic[]>} what is published next */
  const published = (action) =>
    new Promise((resolve) => {
      onPublished = resolve;
      action();
    });
  let document = TextDocument.create(uri, 'json', 0, '');
  let version = 0;
  /**
   * What has been typed since. It is put into the text when that is asked for, so that it is not measured with the server.
   * @type {import('vscode-languageserver-textdocument').TextDocumentContentChangeEvent[]}
   */
  let typed = [];
  return {
    timers,
    published,
    /** The text of the file as it stands now. */
    text: () => {
      document = TextDocument.update(document, typed, version);
      typed = [];
      return document.getText();
    },
    /** @param {string} method @param {object} params */
    request: (method, params) => connection.sendRequest(method, params),
    /** @param {string} text @returns {Promise<Diagnostic[]>} what the file has when it is opened */
    open: async (text) => {
      version = 1;
      document = TextDocument.create(uri, 'json', version, text);
      const diagnostics = await published(() =>
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version, text } }),
      );
      timers.run();
      return diagnostics;
    },
    /** Types one character, near the top of the file where no place is given, and waits until the server has it. */
    type: async (place = { line: 4, character: 18 }) => {
      const contentChanges = [{ range: { start: place, end: place }, text: 'A' }];
      version++;
      typed.push(...contentChanges);
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await connection.sendRequest('bench/roundTrip').catch(() => undefined);
    },
  };
}

/** Timers that run when they are told to. */
function manualTimers() {
  /** @type {Set<() => void>} */
  const waiting = new Set();
  return {
    /** @param {() => void} callback */
    set: (callback) => (waiting.add(callback), callback),
    /** @param {unknown} callback */
    clear: (callback) => void waiting.delete(/** @type {() => void} */ (callback)),
    run: () => {
      for (const callback of [...waiting]) {
        waiting.delete(callback);
        callback();
      }
    },
  };
}
