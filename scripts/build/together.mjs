// @ts-check
// Parts that are always loaded together stand in one file in what is shipped: esbuild makes a part of whatever two programs
// share, and to find, open and compile a hundred small files takes longer than to run what stands in them.
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { isPart, loadingPart } from './part-names.mjs';

/** @typedef {import('./bundle.mjs').Bundle} Bundle */
/** @typedef {ReadonlyMap<string, { file: string, position: number }>} Places of parts, by their names: where those stand that are put together */

/** The modules that `elan check` loads one after the other where nothing is wrong. */
export const ofCheck = [
  'cli/program.ts',
  'cli/check/usage.ts',
  'cli/check/check.ts',
  'cli/check/this-thread.ts',
  'cli/check/formats/text.ts',
];

/** The modules that each run loads; of one that a program does not have there are no parts. */
export const runs = [
  ['cli/main.ts'],
  ['client/extension.ts'],
  ['client/language-client.ts'],
  ['client/commands/main.ts'],
  ['client/views/picture-panel.ts'],
  ['client/agents/tools.ts'],
  ['sandbox/main.ts'],
  ['server/node/main.ts'],
  ['cli/check/threads/script.ts'],
  ['cli/services/actions.ts'],
  ['cli/program.ts'],
  ofCheck,
];

/** By what a part loads another of the same file: longer than any name that minifying leaves. */
const ofSameFile = '__part';

/** Runs a part when it is asked for first, and forgets one that fails, as Node does. `partsRun` tells which have been run (cli/compiled.ts). */
const { code: loader } = transformSync(
  `const run = {};
function ${ofSameFile}(position) {
  if (run[position]) return run[position].exports;
  const part = (run[position] = { exports: {} });
  let isRun = false;
  try {
    parts[position].call(part.exports, part.exports, part, ${ofSameFile});
    isRun = true;
  } finally {
    if (!isRun) delete run[position];
  }
  return part.exports;
}
${ofSameFile}.partsRun = run;
module.exports = ${ofSameFile};`,
  { minify: true },
);

/**
 * Puts those parts into one file of which no run loads one without the others, and lets whoever loads them find them there. They
 * are still run one by one, when they are asked for.
 * @param {ReadonlyMap<string, Bundle>} bundles
 * @param {string} folder where they stand, minified
 * @returns {Map<string, Bundle>} the same bundles, in the files that they stand in then
 */
export function putTogether(bundles, folder) {
  const groups = groupsOf(bundles);
  const places = placesOf(groups);
  for (const name of bundles.keys()) {
    if (places.has(name)) continue;
    const file = path.join(folder, name);
    fs.writeFileSync(file, redirected(fs.readFileSync(file, 'utf8'), name, places));
  }
  for (const [i, parts] of groups.entries()) writeTogether(fileOf(i), parts, { folder, places });
  const moved = [...bundles].map(([name, bundle]) => {
    const file = places.get(name)?.file ?? name;
    const { size } = fs.statSync(path.join(folder, file));
    return /** @type {const} */ ([name, { ...bundle, file, bytes: size }]);
  });
  return new Map(moved);
}

/** @param {ReadonlyMap<string, Bundle>} bundles @returns {string[][]} parts that the same runs load, where there are several */
function groupsOf(bundles) {
  const loaded = runs.map((modules) => loadedBy(modules, bundles));
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const name of [...bundles.keys()].filter(isPart)) {
    const by = loaded.flatMap((names, i) => (names.has(name) ? [i] : [])).join();
    groups.set(by, [...(groups.get(by) ?? []), name]);
  }
  groups.delete('');
  return [...groups.values()].filter((parts) => parts.length > 1);
}

/**
 * @param {readonly string[]} modules
 * @param {ReadonlyMap<string, Bundle>} bundles
 * @returns {ReadonlySet<string>} the files that have to be there for a run of these modules
 * @throws Error where only some of the modules begin a bundle
 */
function loadedBy(modules, bundles) {
  const begun = [...bundles].filter(([, { begins }]) => modules.includes(begins ?? ''));
  if (begun.length > 0 && begun.length < modules.length)
    throw new Error(`not each of these begins a bundle: ${modules.join(', ')}`);
  const names = new Set(begun.map(([name]) => name));
  for (const name of names) for (const each of bundles.get(name)?.atOnce ?? []) names.add(each);
  return names;
}

/** @param {readonly (readonly string[])[]} groups of parts @returns {Places} */
function placesOf(groups) {
  return new Map(
    groups.flatMap((parts, i) => parts.map((part, position) => [part, { file: fileOf(i), position }])),
  );
}

/** @param {number} group counted from 0 @returns {string} the name of the file that its parts stand in */
const fileOf = (group) => `parts-${group + 1}.cjs`;

/**
 * @param {string} text of a file or of a part in it
 * @param {string} own the file
 * @param {Places} places
 * @returns {string} the same, which finds the parts where they are
 */
function redirected(text, own, places) {
  return text.replaceAll(loadingPart, (found, /** @type {string} */ part) => {
    const place = places.get(part);
    if (!place) return found;
    const { file, position } = place;
    return file === own ? `${ofSameFile}(${position})` : `require("./${file}")(${position})`;
  });
}

/** @param {string} file @param {readonly string[]} parts @param {{ folder: string, places: Places }} where */
function writeTogether(file, parts, { folder, places }) {
  const written = parts.map((part) => {
    const place = path.join(folder, part);
    const text = redirected(fs.readFileSync(place, 'utf8'), file, places);
    fs.rmSync(place);
    // In brackets, V8 compiles it at once, and does not read it twice.
    return `(function(exports,module,${ofSameFile}){\n${text}})`;
  });
  fs.writeFileSync(path.join(folder, file), `const parts=[${written.join(',\n')}];\n${loader}`);
}
