// @ts-check
// npm run picture: draws into docs/architecture.md who imports whom. `--check` only tells whether it is as drawn.
import fs from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { ROOT } from '../support/paths.mjs';
import config from './dependency-cruiser.mjs';

const page = path.join(ROOT, 'docs/architecture.md');
const folders = ['engine', 'services', 'server', 'client', 'cli', 'sandbox'];

/** The pictures by the names that the page gives them: which files are looked at, and what is one box. */
const pictures = [
  { name: 'rooms', of: '^(?:engine|services|server|client|cli|sandbox)/', box: /^[^/]+/ },
  { name: 'engine', of: '^engine/', box: /^engine\/([^/]+)/ },
  { name: 'services', of: '^services/', box: /^services\/([^/]+)/ },
];

/** Draws what has changed. */
async function main() {
  const old = fs.readFileSync(page, 'utf8');
  const drawn = await withPictures(old);
  if (drawn === old) return;
  if (process.argv.includes('--check')) {
    console.error('docs/architecture.md does not show who imports whom now. Run npm run picture.');
    process.exitCode = 1;
  } else fs.writeFileSync(page, drawn);
}

/** @param {string} text */
async function withPictures(text) {
  const { output } = await cruise(folders, { ...config.options, outputType: 'json' }, undefined, {});
  /** @type {{ modules: { source: string, dependencies: { resolved: string }[] }[] }} */
  const { modules } = typeof output === 'string' ? JSON.parse(output) : output;
  let result = text;
  for (const { name, of, box } of pictures) {
    const place = new RegExp(`(<!-- picture: ${name} -->\n).*?(\n<!-- end -->)`, 's');
    if (!place.test(result)) throw new Error(`docs/architecture.md has no place for the picture "${name}".`);
    const arrows = arrowsOf(modules, new RegExp(of), box);
    result = result.replace(place, (_, before, after) => `${before}\n${mermaid(reduced(arrows))}\n${after}`);
  }
  return result;
}

/**
 * @param {{ source: string, dependencies: { resolved: string }[] }[]} modules
 * @param {RegExp} of
 * @param {RegExp} box
 */
function arrowsOf(modules, of, box) {
  /** @type {Map<string, Set<string>>} */
  const arrows = new Map();
  for (const { source, dependencies } of modules.filter((module) => of.test(module.source))) {
    const from = nameIn(source, box);
    const known = arrows.get(from) ?? new Set();
    arrows.set(from, known);
    for (const { resolved } of dependencies) {
      if (of.test(resolved) && nameIn(resolved, box) !== from) known.add(nameIn(resolved, box));
    }
  }
  return arrows;
}

/** @param {string} file @param {RegExp} box */
function nameIn(file, box) {
  const found = box.exec(file);
  return (found?.[1] ?? found?.[0] ?? file).replace(/\.ts$/, '');
}

/**
 * Leaves out each arrow that follows from others, so that the picture can be read.
 * @param {Map<string, Set<string>>} arrows
 */
function reduced(arrows) {
  /** @type {(from: string, seen?: Set<string>) => Set<string>} */
  const reachable = (from, seen = new Set()) => {
    for (const to of arrows.get(from) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      reachable(to, seen);
    }
    return seen;
  };
  return [...arrows].flatMap(([from, known]) =>
    [...known]
      .filter((to) => ![...known].some((other) => other !== to && reachable(other).has(to)))
      .map((to) => ({ from, to })),
  );
}

/** @param {{ from: string, to: string }[]} arrows */
function mermaid(arrows) {
  const lines = arrows.map(({ from, to }) => `  ${from} --> ${to}`).toSorted();
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

await main();
