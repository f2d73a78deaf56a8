// @ts-check
// The Nodes that the npm package is tried under, from npm, which has their programs in packages.
import fs from 'node:fs';
import path from 'node:path';
import { nodeMinimum } from '../support/node-version.mjs';
import { EDITOR_CACHE } from '../support/paths.mjs';
import { mustSucceed, npm } from '../support/run.mjs';

/** The oldest that is allowed, the one most use, and the newest. */
const wanted = [`${nodeMinimum}.0`, '22', 'latest'];

/**
 * Fetches those that are not there yet.
 * @returns {Promise<string[]>} the paths of their programs
 */
export async function nodesFromNpm() {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = path.join(EDITOR_CACHE, 'nodes');
  fs.mkdirSync(folder, { recursive: true });
  const programs = [];
  for (const version of wanted) {
    const prefix = path.join(folder, version);
    const args = [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--prefix',
      prefix,
      `${name}@${version}`,
    ];
    mustSucceed(await npm(args), `npm install ${name}@${version}`);
    programs.push(path.join(prefix, 'node_modules', name, 'bin/node'));
  }
  return programs;
}
