// @ts-check
// How much memory the language server takes after a long time of typing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { begjaeringText } from './begjaering.mjs';
import { uri } from './client.mjs';
import { megabytes, shown } from './figures.mjs';
import { atExit } from '../support/leftovers.mjs';

const edits = 4_000;

/** The claims of a file of about 25 kB. */
const claims = 26;

/** So often typing pauses for long enough to be followed by diagnostics. */
const editsBetweenPauses = 100;

/** What editors ask for after each change. */
const asked = ['textDocument/documentSymbol', 'textDocument/codeLens', 'textDocument/documentLink'];

const probe = fileURLToPath(new URL('memory-probe.cjs', import.meta.url));

/** @typedef {{ before: number, after: number }} Memory bytes, before and after everything unused is given back */

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureMemory({ engine, shipped }) {
  const { createProtocolConnection } = await engine('memory');
  const server = path.join(await shipped(), 'dist/server.js');
  const child = spawn(process.execPath, ['--expose-gc', '--require', probe, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const forget = atExit(() => child.kill());
  const connection = createProtocolConnection(
    /** @type {import('node:stream').Readable} */ (child.stdout),
    /** @type {import('node:stream').Writable} */ (child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await open(connection);
  const first = await memoryOf(child);
  for (let edit = 0; edit < edits; edit++) await type(connection, edit);
  const last = await memoryOf(child);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await once(child, 'exit');
  forget();
  const of = `${inMegabytes(last.before)} before what is unused is given back; ${inMegabytes(first.after)} with the file just opened`;
  return { figures: [{ target: 'server-memory', value: megabytes(last.after), of }] };
}

/** @typedef {import('vscode-languageserver/node').ProtocolConnection} Connection */

/** @param {Connection} connection */
async function open(connection) {
  const textDocument = { uri, languageId: 'json', version: 0, text: begjaeringText({ claims }) };
  await published(connection, () => connection.sendNotification('textDocument/didOpen', { textDocument }));
}

/** Types a character, or takes it back, and asks what editors ask. @param {Connection} connection @param {number} edit */
async function type(connection, edit) {
  const [start, next] = [18, 19].map((character) => ({ line: 4, character }));
  const change =
    edit % 2 === 0 ? { range: { start, end: start }, text: 'A' } : { range: { start, end: next }, text: '' };
  const textDocument = { uri, version: edit + 1 };
  const typed = () =>
    connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
  if (edit % editsBetweenPauses === 0) await published(connection, typed);
  else await typed();
  await Promise.all(asked.map((method) => connection.sendRequest(method, { textDocument: { uri } })));
}

/** @param {Connection} connection @param {() => Promise<void>} action */
async function published(connection, action) {
  const next = new Promise((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', resolve);
  });
  await action();
  await next;
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<Memory>} */
async function memoryOf(child) {
  child.send('memory');
  const [memory] = await once(child, 'message');
  return memory;
}

/** @param {number} bytes */
const inMegabytes = (bytes) => `${shown(megabytes(bytes))} MB`;
