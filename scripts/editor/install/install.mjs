// @ts-check
// Gets VS Code's server from npm into the cache folder: once, checked, and never half.
import fs from 'node:fs';
import path from 'node:path';
import { atExit } from '../../support/leftovers.mjs';
import { EDITOR_CACHE } from '../../support/paths.mjs';
import { mustSucceed, npm, run } from '../../support/run.mjs';
import { standInForNativeModules } from './patches.mjs';
import { NODE_24, PLATFORM, RIPGREP, runsOnThisNode } from './versions.mjs';

/** Raise it when the way of installing changes: older installations are then replaced. */
const LAYOUT = 1;

/**
 * @typedef {object} InstalledEditor
 * @property {string} name such as 1.100
 * @property {string} serverMain the server's main module
 * @property {string} node the Node to run it with
 */

/**
 * Returns the installed editor, installing it first if it is not there.
 *
 * @param {import('./versions.mjs').EditorVersion} version
 * @param {(line: string) => void} [say] told what is being fetched, when something is
 * @returns {Promise<InstalledEditor>}
 */
export async function ensureEditor(version, say = () => {}) {
  const node = ownNode(version);
  // two folders, so that changing between Nodes does not install anew every time
  const folder = path.join(EDITOR_CACHE, node ? `${version.name}-with-node` : version.name);
  const stamp = JSON.stringify([LAYOUT, PLATFORM, version, node]);
  if (!isInstalled(folder, stamp)) {
    say(`Getting VS Code ${version.name} from npm into ${folder} (once) …`);
    await installInto(folder, stamp, version, node);
  }
  return {
    name: version.name,
    serverMain: path.join(folder, 'vscode', 'out', 'server-main.js'),
    node: node ? path.join(folder, 'node', 'bin', 'node') : process.execPath,
  };
}

/**
 * The Node to fetch for a version that needs a newer one than runs this.
 *
 * @param {import('./versions.mjs').EditorVersion} version
 */
function ownNode(version) {
  if (runsOnThisNode(version)) return undefined;
  const pinned = NODE_24[PLATFORM];
  if (!pinned) throw new Error(`VS Code ${version.name} needs Node ${version.node} on this system`);
  return pinned;
}

/**
 * @param {string} folder
 * @param {string} stamp
 */
function isInstalled(folder, stamp) {
  const file = path.join(folder, 'installed.json');
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
}

/**
 * Everything is put together in a folder beside, which becomes the real one by a single rename.
 *
 * @param {string} folder
 * @param {string} stamp
 * @param {import('./versions.mjs').EditorVersion} version
 * @param {import('./versions.mjs').PinnedPackage | undefined} node
 */
async function installInto(folder, stamp, version, node) {
  removeAbandoned(folder);
  const draft = `${folder}.draft-${process.pid}`;
  fs.mkdirSync(draft, { recursive: true });
  const discard = () => fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  const forget = atExit(discard);
  try {
    await unpack(version.server, draft, 'vscode', 'package/lib/vscode');
    const vscode = path.join(draft, 'vscode');
    // follows the npm-shrinkwrap.json inside, so these contents are pinned as well
    const install = [
      'install',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    mustSucceed(await npm(install, { cwd: vscode }), `npm install for VS Code ${version.name}`);
    fs.symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'));
    standInForNativeModules(vscode);
    const ripgrep = RIPGREP[PLATFORM];
    if (!version.bringsSearch && ripgrep) await addSearch(vscode, ripgrep, draft);
    if (node) await unpack(node, draft, 'node', 'package');
    fs.writeFileSync(path.join(draft, 'installed.json'), stamp);
    replace(folder, draft, stamp);
  } finally {
    forget();
    discard();
  }
}

/**
 * Puts the finished folder in place. Another process may have been first: then its result is as good.
 *
 * @param {string} folder
 * @param {string} draft
 * @param {string} stamp
 */
function replace(folder, draft, stamp) {
  if (isInstalled(folder, stamp)) return;
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  fs.renameSync(draft, folder);
}

/**
 * Packs a package from npm, compares it with what is pinned, and unpacks one folder of it. This leaves out
 * code-server's own hundreds of dependencies, which nothing here uses.
 *
 * @param {import('./versions.mjs').PinnedPackage} pinned
 * @param {string} draft
 * @param {string} name name of the folder to make in the draft
 * @param {string} part the folder of the package file to unpack
 */
async function unpack({ spec, integrity }, draft, name, part) {
  const target = path.join(draft, name);
  fs.mkdirSync(target);
  const packed = mustSucceed(
    await npm(['pack', '--json', '--loglevel=error', spec], { cwd: draft }),
    `npm pack ${spec}`,
  );
  const [{ filename, integrity: actual }] = JSON.parse(packed.stdout);
  if (actual !== integrity)
    throw new Error(`${spec}: npm delivered other contents than expected (${actual})`);
  const file = path.join(draft, filename);
  const strip = `--strip-components=${part.split('/').length}`;
  mustSucceed(await run('tar', ['-xzf', file, strip, '-C', target, part]), `unpacking ${spec}`);
  fs.rmSync(file);
}

/**
 * VS Code 1.100 looks for ripgrep where only a download after the installation would have put it.
 *
 * @param {string} vscode
 * @param {import('./versions.mjs').PinnedPackage} ripgrep
 * @param {string} draft
 */
async function addSearch(vscode, ripgrep, draft) {
  await unpack(ripgrep, draft, 'ripgrep', 'package');
  const target = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  fs.mkdirSync(target, { recursive: true });
  fs.copyFileSync(path.join(draft, 'ripgrep', 'bin', 'rg'), path.join(target, 'rg'));
  fs.chmodSync(path.join(target, 'rg'), 0o755);
  fs.rmSync(path.join(draft, 'ripgrep'), { recursive: true });
}

/**
 * Removes what installations left that were killed outright.
 *
 * @param {string} folder
 */
function removeAbandoned(folder) {
  const prefix = `${path.basename(folder)}.draft-`;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  for (const name of fs.readdirSync(path.dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    fs.rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
