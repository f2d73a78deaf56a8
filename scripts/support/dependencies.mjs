// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { mustSucceed, npm } from './run.mjs';

/**
 * Tells if node_modules lacks what package-lock.json lists: never installed, or the list has changed since.
 *
 * @param {string} [root]
 */
export function modulesMissing(root = ROOT) {
  // a link leads to the modules of another checkout, which `npm ci` would empty: those are not ours to renew
  if (isLink(path.join(root, 'node_modules'))) return false;
  // npm writes this file last, so an installation that was interrupted has none
  const installed = modifiedAt(path.join(root, 'node_modules', '.package-lock.json'));
  return installed === undefined || installed < (modifiedAt(path.join(root, 'package-lock.json')) ?? 0);
}

/** Installs exactly what package-lock.json lists. */
export async function installModules() {
  // test and build tools are development dependencies: ask for them even where NODE_ENV says production
  // programs that packages bring for their installation: here they only compile what nothing uses, for half the time of it
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  mustSucceed(await npm(args, { cwd: ROOT }), 'npm ci');
}

/** @param {string} file */
function isLink(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** @param {string} file */
function modifiedAt(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
