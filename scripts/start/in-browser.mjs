// @ts-check
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { ensureEditor } from '../editor/install/install.mjs';
import { startServer } from '../editor/browser/server.mjs';
import { QUIET_SETTINGS } from '../editor/browser/settings.mjs';
import { workbenchUrl } from '../editor/browser/workbench-url.mjs';
import { atExit } from '../support/leftovers.mjs';
import { EDITOR_CACHE, ROOT } from '../support/paths.mjs';
import { hasDisplay } from '../support/which.mjs';
import { WITH_WALKTHROUGH, firstBegjaering } from './first-run.mjs';

/** Always the same if it is free: the browser remembers the window's state by address. */
const PORT = 7979;
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const OPENERS = { darwin: 'open', linux: 'xdg-open' };

/**
 * Serves VS Code to the browser, with the extension installed in it, until the user stops it.
 *
 * @param {import('../editor/install/versions.mjs').EditorVersion} version
 * @param {string} folder
 */
export async function openInBrowser(version, folder) {
  const editor = await ensureEditor(version, console.log);
  const token = crypto.randomBytes(16).toString('hex');
  const server = await startServer({
    editor,
    token,
    port: (await isFree(PORT)) ? PORT : 0,
    dataDir: path.join(EDITOR_CACHE, `start-${version.name}`),
    settings: QUIET_SETTINGS,
    extension: ROOT,
    env: WITH_WALKTHROUGH,
  });
  const file = firstBegjaering(folder);
  const payload = file ? { openFile: `vscode-remote://127.0.0.1:${server.port}${file}` } : undefined;
  const url = workbenchUrl({ port: server.port, folder, token }, payload);
  console.log(
    `\nVS Code ${version.name} with the extension is ready. Open this address in a browser:\n\n  ${url}\n`,
  );
  console.log('It answers to this machine only. Ctrl+C here stops it.');
  atExit(() => console.log('\nStopped.'));
  openUrl(url);
  await server.exited;
  throw new Error(`VS Code's server stopped.\n${server.output()}`);
}

/** @param {number} port */
async function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Opens the browser if there is one. The address has been printed, so it does not matter when this fails.
 *
 * @param {string} url
 */
function openUrl(url) {
  const opener = OPENERS[process.platform];
  if (!opener || !hasDisplay()) return;
  const child = spawn(opener, [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
