// @ts-check
// Starts and stops VS Code's server, with everything that belongs to it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from '../../support/leftovers.mjs';
import { mustSucceed, run } from '../../support/run.mjs';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 3000;

/**
 * @typedef {object} ServerOptions
 * @property {import('../install/install.mjs').InstalledEditor} editor
 * @property {string} dataDir where it keeps settings, logs and state; settings in it are left as they are
 * @property {Record<string, unknown>} settings user settings for a new dataDir
 * @property {readonly { key: string, command: string }[]} [keybindings] the user's keys for it
 * @property {string} [extension] an extension to show as installed: the folder of its sources, or a .vsix to install
 * @property {boolean} [testDriver] lets tests run in the extension host, but hides notifications
 * @property {import('./web-page.mjs').WebPage} [webPage] shows VS Code as on vscode.dev, with no machine behind it
 * @property {number} [port] any free one by default
 * @property {string} [token] secret that the address must contain
 * @property {Record<string, string>} [env] further environment, also for the extension host
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<void>} exited
 * @property {() => string} output the last of what it printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server and waits until it listens.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { editor, dataDir, port, token, testDriver, webPage } = options;
  writeSettings(dataDir, options);
  const extensionsDir = await installExtension(editor, dataDir, options.extension);
  const serve = fileURLToPath(new URL('./serve.mjs', import.meta.url));
  const request = JSON.stringify({ port, token, dataDir, extensionsDir, testDriver, webPage });
  // a process group of its own, so that its extension hosts can be ended with it
  const child = spawn(editor.node, [serve, editor.serverMain, request], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
  });
  const kill = (/** @type {NodeJS.Signals} */ signal) => signalGroup(child.pid, signal);
  const forget = atExit(() => kill('SIGKILL'));
  const exited = /** @type {Promise<void>} */ (
    new Promise((resolve) => child.once('close', () => resolve()))
  );
  const log = keepOutput(child);
  const stop = async () => {
    kill('SIGTERM');
    await Promise.race([exited, delay(STOP_TIMEOUT_MS)]);
    kill('SIGKILL');
    forget();
  };
  try {
    return { port: await listening(child, exited, log), exited, output: log.last, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} dataDir
 * @param {Pick<ServerOptions, 'settings' | 'keybindings'>} options
 */
function writeSettings(dataDir, { settings, keybindings = [] }) {
  const folder = path.join(dataDir, 'data', 'User');
  const file = path.join(folder, 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
  fs.writeFileSync(path.join(folder, 'keybindings.json'), JSON.stringify(keybindings, null, 2));
}

/**
 * Makes a fresh extensions folder: the server lists what it finds in it at its start.
 *
 * @param {import('../install/install.mjs').InstalledEditor} editor
 * @param {string} dataDir
 * @param {string} [extension]
 */
async function installExtension(editor, dataDir, extension) {
  const folder = path.join(dataDir, 'extensions');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  if (extension?.endsWith('.vsix')) await installPackage(editor, dataDir, folder, extension);
  else if (extension) linkSources(folder, extension);
  return folder;
}

/** @param {string} folder @param {string} extension */
function linkSources(folder, extension) {
  const { publisher, name, version } = JSON.parse(
    fs.readFileSync(path.join(extension, 'package.json'), 'utf8'),
  );
  fs.symlinkSync(extension, path.join(folder, `${publisher}.${name}-${version}`));
}

/**
 * Has VS Code install a package, as "Install from VSIX…" does.
 *
 * @param {import('../install/install.mjs').InstalledEditor} editor
 * @param {string} dataDir
 * @param {string} folder
 * @param {string} vsix
 */
async function installPackage({ node, serverMain }, dataDir, folder, vsix) {
  const options = ['--accept-server-license-terms', '--server-data-dir', dataDir, '--extensions-dir', folder];
  const args = [serverMain, ...options, '--install-extension', vsix];
  mustSucceed(await run(node, args, { env: { EXTENSIONS_GALLERY: '{}' } }), `installing ${vsix}`);
}

/** @param {import('node:child_process').ChildProcess} child */
function keepOutput(child) {
  let text = '';
  /** @type {Array<() => void>} */
  const listeners = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).slice(-20_000);
      for (const listener of listeners) listener();
    });
  }
  return { last: () => text, onChange: (/** @type {() => void} */ listener) => listeners.push(listener) };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} exited
 * @param {ReturnType<typeof keepOutput>} log
 * @returns {Promise<number>}
 */
function listening(child, exited, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => reject(new Error(`VS Code's server ${what}\n${log.last()}`));
    const timer = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    void exited.then(() => {
      clearTimeout(timer);
      fail('stopped');
    });
    log.onChange(() => {
      const port = /^listening (\d+)$/m.exec(log.last())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // gone already
  }
}

/** @param {number} ms */
function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
