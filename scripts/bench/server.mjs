// @ts-check
// The language server at work in a large file, in this process.
import { PassThrough } from 'node:stream';
import { begjaeringText, WRITTEN_ON } from './begjaering.mjs';
import { median } from './measure.mjs';

const uri = 'file:///begjaering.json';
const claims = 1_000;
const keystrokes = 20;
const warmUp = 5;

/** @typedef {{ code: string, range: unknown, data: unknown }} Diagnostic */

/**
 * @typedef {object} ServerTimes
 * @property {number} keystroke from the end of the pause to fresh diagnostics at the client, in milliseconds; the median
 * @property {{ code: string, milliseconds: number }[]} codeActions for one diagnostic of each code, the slowest first
 */

/** @param {import('./engine.mjs').Engine} engine @returns {Promise<ServerTimes>} */
export async function measureServer(engine) {
  const client = await connect(engine);
  const text = begjaeringText({ claims, mistakes: 0.01 });
  let diagnostics = await client.published(() =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 1, text } }),
  );
  client.timers.run();
  const taken = [];
  for (let version = 2; version < 2 + warmUp + keystrokes; version++) {
    await client.type(version);
    const started = performance.now();
    diagnostics = await client.published(() => client.timers.run());
    taken.push(performance.now() - started);
  }
  return { keystroke: median(taken.slice(warmUp)), codeActions: await measureFixes(client, diagnostics) };
}

/** @param {Awaited<ReturnType<typeof connect>>} client @param {Diagnostic[]} diagnostics */
async function measureFixes(client, diagnostics) {
  const oneOfEach = new Map(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic]));
  const times = [];
  for (const [code, diagnostic] of oneOfEach) {
    const taken = [];
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      const params = {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      };
      await client.request('textDocument/codeAction', params);
      taken.push(performance.now() - started);
    }
    times.push({ code, milliseconds: median(taken) });
  }
  return times.sort((a, b) => b.milliseconds - a.milliseconds);
}

/** A client that ends the pauses of the server's debounce itself. @param {import('./engine.mjs').Engine} engine */
async function connect({ createConnection, createProtocolConnection, startServer }) {
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
  await connection.sendRequest('initialize', { processId: null, capabilities: {} });
  const notify = (/** @type {string} */ method, /** @type {object} */ params) =>
    void connection.sendNotification(method, params);
  return {
    timers,
    notify,
    /** @param {string} method @param {object} params */
    request: (method, params) => connection.sendRequest(method, params),
    /** @param {() => void} action @returns {Promise<Diagnostic[]>} what is published next */
    published: (action) =>
      new Promise((resolve) => {
        onPublished = resolve;
        action();
      }),
    /** Types one character near the top of the file, and waits until the server has it. @param {number} version */
    type: async (version) => {
      const place = { line: 4, character: 18 };
      const contentChanges = [{ range: { start: place, end: place }, text: 'A' }];
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
