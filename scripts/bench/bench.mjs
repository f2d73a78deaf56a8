// @ts-check
// npm run bench: how long everything takes, beside what it is compared with, and whether that is quick enough.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { loadEngine } from './engine.mjs';
import { machine } from './machine.mjs';
import { benchmarksPage } from './markdown.mjs';
import { measurements } from './measurements.mjs';
import { help, readOptions } from './options.mjs';
import { stageShipped } from '../package/stage.mjs';
import { columns, tableText, targetsText } from './tables.mjs';
import { judged } from './targets.mjs';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @param {ReturnType<typeof readOptions>} options */
async function bench({ names, save, assert }) {
  const measuredOn = machine();
  console.log(columns(measuredOn));
  const { figures, tables } = await measureAll(names);
  const targets = judged(figures);
  console.log(targetsText(targets));
  console.log('How long the extension takes to activate is measured in the editor, by its tests.');
  if (save) {
    const page = await benchmarksPage({ machine: measuredOn, targets, tables });
    fs.writeFileSync(path.join(ROOT, 'docs/benchmarks.md'), page);
  }
  if (assert && targets.some(({ met }) => !met)) process.exitCode = 1;
}

/** @param {readonly string[]} names */
async function measureAll(names) {
  /** @type {Map<string, ReturnType<typeof loadEngine>>} */
  const engines = new Map();
  const engine = (/** @type {string} */ name) => {
    const loaded = engines.get(name) ?? loadEngine();
    engines.set(name, loaded);
    return loaded;
  };
  const subjects = { engine, shipped: once(async () => (await stageShipped()).folder) };
  /** @type {import('./figures.mjs').Figure[]} */
  const figures = [];
  /** @type {import('./figures.mjs').Table[]} */
  const tables = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (!names.includes(name)) continue;
    console.log(`${name} …\n`);
    const measured = await measure(subjects);
    figures.push(...measured.figures);
    tables.push(...(measured.tables ?? []));
    for (const table of measured.tables ?? []) console.log(tableText(table));
  }
  return { figures, tables };
}

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>} what was made when it was first asked for
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => (made ??= make());
}
