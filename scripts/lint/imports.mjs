// @ts-check
// npm run lint:imports: tells of circles of imports, and whether docs/architecture.md shows who imports whom as it is.
// npm run picture (`--draw`): draws it there.
import fs from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { ROOT } from '../support/paths.mjs';
import config from './dependency-cruiser.mjs';
import { rooms } from './rooms.mjs';

const page = path.join(ROOT, 'docs/architecture.md');
/** The folders that the rooms stand in. */
const folders = [...new Set(rooms.map(({ room }) => room.split('/')[0] ?? room))];

/** The pictures by the names that the page gives them: which files are looked at, and what is one box. */
const pictures = [
  { name: 'rooms', of: `^(?:${folders.join('|')})/`, box: /^[^/]+/ },
  { name: 'engine', of: '^engine/', box: /^engine\/([^/]+)/ },
  { name: 'services', of: '^services/', box: /^services\/([^/]+)/ },
];

/**
 * A file, and what it imports.
 * @typedef {{ source: string, dependencies: { resolved: string }[] }} Module
 */

/** Looks at all imports once, for the circles and for the pictures. */
async function main() {
  const options = { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden } };
  const { output } = await cruise(folders, { ...options, outputType: 'json' }, undefined, {});
  const { modules, summary } = typeof output === 'string' ? JSON.parse(output) : output;
  for (const violation of summary.violations) console.error(circleIn(violation));
  const old = fs.readFileSync(page, 'utf8');
  const drawn = withPictures(old, modules);
  const isStale = drawn !== old;
  if (isStale && process.argv.includes('--draw')) fs.writeFileSync(page, drawn);
  else if (isStale)
    console.error('docs/architecture.md does not show who imports whom now. Run npm run picture.');
  const isDrawn = !isStale || process.argv.includes('--draw');
  if (summary.violations.length > 0 || !isDrawn) process.exitCode = 1;
}

/** @param {{ from: string, cycle?: { name: string }[] }} violation */
function circleIn({ from, cycle = [] }) {
  return `A circle of imports: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}`;
}

/** @param {string} text @param {Module[]} modules */
function withPictures(text, modules) {
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
 * @param {Module[]} modules
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
