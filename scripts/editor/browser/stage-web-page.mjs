// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../support/paths.mjs';
import { pick } from '../../package/pick.mjs';
import { vsixTargets } from '../../package/targets.mjs';
import { severalFolders } from '../several-folders.mjs';
import { TEST_KEYBINDINGS } from './keys.mjs';
import { TEST_SETTINGS } from './settings.mjs';

const PROVIDER = fileURLToPath(new URL('./memory-files', import.meta.url));

/**
 * Makes what a page has that shows VS Code as on vscode.dev: the extension as it is packaged for browsers, and one that
 * brings the files.
 *
 * @param {string} folder to make it in
 * @param {string} workspace folder whose files are brought
 * @returns {Promise<import('./web-page.mjs').WebPage>}
 */
export async function stageWebPage(folder, workspace) {
  const [extension, provider] = [path.join(folder, 'extension'), path.join(folder, 'files')];
  await pick(vsixTargets.web, ROOT, extension);
  fs.mkdirSync(provider);
  fs.writeFileSync(path.join(provider, 'package.json'), JSON.stringify(providerManifest()));
  fs.copyFileSync(path.join(PROVIDER, 'extension.cjs'), path.join(provider, 'extension.js'));
  fs.writeFileSync(path.join(provider, 'package.nls.json'), '{}');
  fs.writeFileSync(path.join(provider, 'files.json'), JSON.stringify(filesOf(workspace)));
  return { extensions: [extension, provider], settings: TEST_SETTINGS };
}

/** In a browser the user's own keybindings.json is on no disk, so what the tests need of it comes with the extension. */
function providerManifest() {
  const manifest = JSON.parse(fs.readFileSync(path.join(PROVIDER, 'package.json'), 'utf8'));
  const contributes = { ...manifest.contributes, keybindings: TEST_KEYBINDINGS };
  return { ...manifest, contributes };
}

/** @param {string} workspace @returns {Record<string, string>} the texts of its files, by the paths that they get */
function filesOf(workspace) {
  const names = fs.readdirSync(workspace).filter((name) => fs.statSync(path.join(workspace, name)).isFile());
  const inOneFolder = names.map((name) => [
    `/saker/${name}`,
    fs.readFileSync(path.join(workspace, name), 'utf8'),
  ]);
  const inSeveral = Object.entries(severalFolders(workspace)).map(([name, text]) => [`/flere/${name}`, text]);
  return Object.fromEntries([...inOneFolder, ...inSeveral]);
}
