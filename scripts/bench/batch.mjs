// @ts-check
// `elan check` over many files, and what ajv-cli takes for the same files and their schema alone.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { begjaeringText, WRITTEN_ON } from './begjaering.mjs';
import { against, megabytes, shown } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';
import { runNode } from './processes.mjs';

const files = 2_000;
const manyFiles = 10_000;

/** The claims of a file of about 16 kB. */
const claims = 15;

const probe = fileURLToPath(new URL('memory-probe.cjs', import.meta.url));
const ajvCli = fileURLToPath(new URL('ajv-cli.mjs', import.meta.url));

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureBatch({ engine, shipped }) {
  const { newestVersion } = await engine('batch');
  const schema = path.join(ROOT, 'generated/schemas', `${newestVersion}.schema.json`);
  const elan = path.join(await shipped(), 'dist/elan.js');
  const folder = folderOf(files);
  const kept = ['--cache-location', path.join(temporaryFolder('bench-kept'), 'kept')];
  const check = (/** @type {readonly string[]} */ options) =>
    runNode([elan, 'check', '--today', WRITTEN_ON, ...options, folder]);
  const { ours, again, theirs } = await measure(
    {
      ours: () => check([]),
      // the first time, which keeps the results, is no round
      again: () => check(kept),
      theirs: () => runNode([ajvCli, schema, folder]),
    },
    { warmUp: 1, rounds: 7 },
  );
  const perSecond = (/** @type {readonly number[]} */ taken) => Math.round(files / (median(taken) / 1000));
  const figure = (/** @type {string} */ target, /** @type {readonly number[]} */ taken) => ({
    target,
    value: ratio(taken, theirs),
    of: `${against(median(taken), median(theirs))}; ${perSecond(taken)} and ${perSecond(theirs)} files a second`,
  });
  return { figures: [figure('batch', ours), figure('batch-again', again)] };
}

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureBatchMemory({ shipped }) {
  const elan = path.join(await shipped(), 'dist/elan.js');
  const [few, many] = [files, manyFiles].map((count) => peakOf(elan, folderOf(count)));
  if (few === undefined || many === undefined) throw new Error('no peak was told');
  const of = `${shown(megabytes(few))} MB with ${files} files`;
  return { figures: [{ target: 'batch-memory', value: megabytes(many), of }] };
}

/** @param {string} elan @param {string} folder @returns {number} the most bytes that a check of it took */
function peakOf(elan, folder) {
  const file = path.join(temporaryFolder('bench-peak'), 'peak');
  runNode(['--require', probe, elan, 'check', '--today', WRITTEN_ON, folder], { ELAN_BENCH_PEAK: file });
  return Number(fs.readFileSync(file, 'utf8'));
}

/** @param {number} count @returns {string} a folder with so many right files, no two of them the same */
function folderOf(count) {
  const folder = temporaryFolder('bench-files');
  for (let seed = 1; seed <= count; seed++) {
    fs.writeFileSync(path.join(folder, `${seed}.begjaering.json`), begjaeringText({ claims, seed }));
  }
  return folder;
}
