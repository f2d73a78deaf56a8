// @ts-check
// What `npm run package` makes, of a staged build and beside it, so that dist/ stays as it is.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/leftovers.mjs';
import { mustSucceed, run } from '../support/run.mjs';
import { ROOT } from '../support/paths.mjs';

const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');

/**
 * A package of the extension.
 * @typedef {object} Vsix
 * @property {string} file gone when this process ends
 * @property {number} bytes
 * @property {string[]} warnings what vsce warned of
 */

/**
 * Packages a staged extension with the arguments that package.json gives vsce.
 * @param {string} staged what `stageShipped` made
 * @returns {Promise<Vsix>}
 * @throws Error with what vsce printed, where it fails
 */
export async function packStaged(staged) {
  const manifestFile = path.join(staged, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const [, ...args] = manifest.scripts.package.split(' ');
  // It is built already, and there is nothing here to build it with.
  delete manifest.scripts['vscode:prepublish'];
  fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  const file = path.join(temporaryFolder('package'), `${manifest.name}-${manifest.version}.vsix`);
  const packed = await run(process.execPath, [vsce, ...args, '--out', file], { cwd: staged });
  const { output } = mustSucceed(packed, 'vsce package');
  const warnings = output.split('\n').filter((line) => line.includes('WARNING'));
  return { file, bytes: fs.statSync(file).size, warnings };
}
