// @ts-check
// What `npm run package` makes, of a staged build and beside it, so that dist/ stays as it is.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/leftovers.mjs';
import { mustSucceed, run } from '../support/run.mjs';
import { ROOT } from '../support/paths.mjs';
import { pick } from './pick.mjs';
import { vsixTargets } from './targets.mjs';

const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');

/**
 * A package of the extension.
 * @typedef {object} Vsix
 * @property {string} file gone when this process ends
 * @property {number} bytes
 * @property {string[]} warnings what vsce warned of
 */

/**
 * Packages what one target takes of a staged extension.
 * @param {string} staged what `stageShipped` made, or any folder with a build for production in it
 * @param {import('./targets.mjs').TargetName} name
 * @returns {Promise<Vsix>}
 * @throws Error with what vsce printed, where it fails
 */
export async function packStaged(staged, name = 'universal') {
  const target = vsixTargets[name];
  const folder = temporaryFolder('package-content');
  await pick(target, staged, folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const named = [manifest.name, ...(target.platform ? [target.platform] : []), manifest.version].join('-');
  const file = path.join(temporaryFolder('package'), `${named}.vsix`);
  const args = ['package', ...(target.platform ? ['--target', target.platform] : []), '--out', file];
  const packed = await run(process.execPath, [vsce, ...args], { cwd: folder });
  const { output } = mustSucceed(packed, 'vsce package');
  const warnings = output.split('\n').filter((line) => line.includes('WARNING'));
  return { file, bytes: fs.statSync(file).size, warnings };
}
