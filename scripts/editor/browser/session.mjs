// @ts-check
// One real VS Code in a browser page, on a copy of a workspace: what both kinds of editor tests run in.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/leftovers.mjs';
import { ensureBrowser, launchBrowser, openPage } from './browser.mjs';
import { TEST_KEYBINDINGS } from './keys.mjs';
import { ensureEditor } from '../install/install.mjs';
import { startServer } from './server.mjs';
import { TEST_SETTINGS } from './settings.mjs';
import { stageWebPage } from './stage-web-page.mjs';
import { editorVersion } from '../install/versions.mjs';

/**
 * @typedef {object} Session
 * @property {string} version
 * @property {import('playwright-core').Page} page an empty page
 * @property {import('./server.mjs').Server} server
 * @property {string} workspace the copy; empty where there is no folder to copy
 * @property {() => Promise<void>} close
 */

/**
 * Starts the server and the browser.
 *
 * @param {object} options
 * @param {string} options.version such as 1.100
 * @param {string} [options.workspace] folder to copy
 * @param {string} [options.extension] the extension to show as installed: the folder of its sources, or a .vsix
 * @param {boolean} [options.testDriver]
 * @param {boolean} [options.inBrowser] whether VS Code is as on vscode.dev: no machine behind it, the extension as it is packaged
 *   for that, and the files of the workspace in the browser's memory
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<Session>}
 */
export async function openSession({ version, workspace, extension, testDriver, inBrowser, env }) {
  const editor = await ensureEditor(editorVersion(version), console.error);
  const found = await ensureBrowser(console.error);
  if ('missing' in found) throw new Error(found.missing);
  const folder = temporaryFolder('editor');
  const dataDir = path.join(folder, 'server');
  const webPage = inBrowser && workspace ? await stageWebPage(folder, workspace) : undefined;
  const started = { editor, dataDir, settings: TEST_SETTINGS, keybindings: TEST_KEYBINDINGS };
  const options = { ...started, extension, testDriver, webPage, env };
  const server = await startServer(options);
  try {
    const browser = await launchBrowser(found.executable);
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    const copy = workspace ? copyOf(workspace, folder) : '';
    return { version, page: await openPage(browser), server, workspace: copy, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Tests change files, so they get a copy of them.
 *
 * @param {string} workspace
 * @param {string} folder temporary folder to make the copy in
 * @param {string} [name] of the copy
 */
export function copyOf(workspace, folder, name = 'workspace') {
  const copy = path.join(folder, name);
  fs.cpSync(workspace, copy, { recursive: true });
  return copy;
}
