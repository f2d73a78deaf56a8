// @ts-check
// How much longer `elan check` takes than Node itself.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from '../support/paths.mjs';
import { measure, median } from './measure.mjs';

const elan = path.join(DIST, 'elan.js');
const example = path.join(ROOT, 'test/fixtures/right/2.1.json');

/** @typedef {{ node: number, check: number }} StartUp in milliseconds */

/** @returns {Promise<StartUp>} */
export async function measureStartUp() {
  if (!fs.existsSync(elan)) await (await import('../build/build.mjs')).buildAll();
  const { node, check } = await measure(
    { node: () => run(['-e', '0']), check: () => run([elan, 'check', example]) },
    { warmUp: 2, rounds: 11 },
  );
  return { node: median(node), check: median(check) };
}

/** @param {string[]} args */
function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
}
