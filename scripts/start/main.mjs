// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktopEditor } from '../editor/desktop.mjs';
import { SERVER_RUNS_HERE, editorVersion, handiestVersion } from '../editor/install/versions.mjs';
import { installModules, modulesMissing } from '../support/dependencies.mjs';
import { ROOT } from '../support/paths.mjs';
import { openInBrowser } from './in-browser.mjs';
import { startLocalElan } from './local-elan.mjs';
import { openOnDesktop } from './on-desktop.mjs';

const USAGE = `npm start [-- [FOLDER] [--editor-version VERSION]]

Opens VS Code with the extension in it, and starts the local ELAN: a stand-in for the authority's service.
FOLDER             the folder to open; examples/ if none is given
--editor-version   use this version of VS Code's server from npm (1.100 or 1.139), even if VS Code is installed`;

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'editor-version': { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = folderToOpen(positionals[0]);
  const wanted = values['editor-version'] === undefined ? undefined : editorVersion(values['editor-version']);
  await prepare();
  const desktop = wanted ? undefined : await findDesktopEditor();
  if (!desktop && !SERVER_RUNS_HERE) throw new Error(noEditor());
  const localElan = await startLocalElan();
  if (!desktop) return openInBrowser(wanted ?? handiestVersion(), folder);
  await openOnDesktop(desktop, folder);
  if (!localElan.isOurs) return;
  console.log('The local ELAN runs until Ctrl+C is pressed here.');
  await localElan.stopped;
}

/** @param {string} [given] */
function folderToOpen(given) {
  // npm changes to the repository first, and keeps the place where the user is in INIT_CWD
  const folder = given ? path.resolve(process.env.INIT_CWD ?? '', given) : path.join(ROOT, 'examples');
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${folder} is not a folder.`);
  return folder;
}

async function prepare() {
  if (modulesMissing()) {
    console.log('Installing what the project needs (npm ci) …');
    await installModules();
  }
  console.log('Building the extension …');
  // What it needs is there by now, and was not before.
  const { buildAll } = await import('../build/build.mjs');
  await buildAll();
}

function noEditor() {
  return [
    'No VS Code was found, and on this system its server from npm does not run.',
    'Install VS Code (https://code.visualstudio.com), or name it in the environment variable VSCODE_EXECUTABLE,',
    'and run npm start again.',
  ].join('\n');
}
