// @ts-check
// One real VS Code in a browser page, on a copy of a workspace: what both kinds of editor tests run in.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/leftovers.mjs';
import { ensureBrowser, launchBrowser, openPage } from './browser.mjs';
import { ensureEditor } from '../install/install.mjs';
import { startServer } from './server.mjs';
import { RESTRICTED_SETTINGS, TEST_SETTINGS } from './settings.mjs';
import { editorVersion } from '../install/versions.mjs';

/**
 * @typedef {object} Session
 * @property {string} version
 * @property {import('playwright-core').Page} page an empty page
 * @property {import('./server.mjs').Server} server
 * @property {string} workspace the copy
 * @property {() => Promise<void>} close
 */

/**
 * Starts the server and the browser.
 *
 * @param {object} options
 * @param {string} options.version such as 1.100
 * @param {string} options.workspace folder to copy
 * @param {string} [options.extension] the extension to show as installed: the folder of its sources, or a .vsix
 * @param {boolean} [options.testDriver]
 * @param {boolean} [options.restricted] whether the workspace is one that the user does not trust
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<Session>}
 */
export async function openSession({ version, workspace, extension, testDriver, restricted, env }) {
  const editor = await ensureEditor(editorVersion(version), console.error);
  const found = await ensureBrowser(console.error);
  if ('missing' in found) throw new Error(found.missing);
  const folder = temporaryFolder('editor');
  const dataDir = path.join(folder, 'server');
  const settings = restricted ? { ...TEST_SETTINGS, ...RESTRICTED_SETTINGS } : TEST_SETTINGS;
  const options = { editor, dataDir, settings, extension, testDriver, restricted, env };
  const server = await startServer(options);
  try {
    const browser = await launchBrowser(found.executable);
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    return { version, page: await openPage(browser), server, workspace: copyOf(workspace, folder), close };
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
 */
export function copyOf(workspace, folder) {
  const copy = path.join(folder, 'workspace');
  fs.cpSync(workspace, copy, { recursive: true });
  return copy;
}
