// @ts-check
import { rooms } from './rooms.mjs';

/** How many folders deep a room may be. */
const deepest = 5;

/** What any room may read: data, and the manifest. */
const data = ['schemas', 'snippets', 'package.json'];

/** What Node has without any import, and browsers have not. */
const globalsOfNode = [
  'process',
  'Buffer',
  'global',
  'setImmediate',
  'clearImmediate',
  '__dirname',
  '__filename',
];

/**
 * The table of rooms as ESLint's `no-restricted-imports` has it. How many `../` lead out of a room depends on how deep a
 * file stands in it, so each depth has patterns of its own.
 * @returns {{ files: string[], patterns: object[], globals: string[] }[]} rooms within rooms after those that they stand in
 */
export function arrows() {
  const outerFirst = rooms.toSorted((a, b) => a.room.split('/').length - b.room.split('/').length);
  return outerFirst.flatMap((room) =>
    Array.from({ length: deepest }, (_, depth) => ({
      files: [`${room.room}/${'*/'.repeat(depth)}*.ts`],
      patterns: patternsOf(room, depth),
      globals: room.without?.includes('node:*') ? globalsOfNode : [],
    })),
  );
}

/**
 * @param {import('./rooms.mjs').Room} room
 * @param {number} depth how many folders of the room a file stands in
 */
function patternsOf({ room, knows, without = [] }, depth) {
  const parts = room.split('/');
  const ways = parts.map((_, shared) => ({
    regex: regexOf(parts, shared, knows, depth),
    message: `${room} must not know it: see scripts/lint/rooms.mjs.`,
  }));
  const libraries = {
    group: [...without],
    message: `${room} must not import it: see scripts/lint/rooms.mjs.`,
  };
  return without.length > 0 ? [...ways, libraries] : ways;
}

/**
 * What leads out of a room up to a folder that it has in common with something it does not know.
 * @param {readonly string[]} parts the room's path
 * @param {number} shared how many parts of it the two have in common
 * @param {readonly string[]} knows
 * @param {number} depth
 */
function regexOf(parts, shared, knows, depth) {
  const ancestor = parts
    .slice(0, shared)
    .map((part) => `${part}/`)
    .join('');
  const known = knows.filter((name) => name.startsWith(ancestor)).map((name) => name.slice(ancestor.length));
  const allowed = [...known, ...(shared === 0 ? data : [])].map((name) => `${escaped(name)}(?:/|$)`);
  const ways = ['\\.\\./', ...allowed].map((way) => `(?!${way})`).join('');
  return `^${'\\.\\./'.repeat(parts.length - shared + depth)}${ways}`;
}

/** A file is imported without its ending. */
function escaped(/** @type {string} */ name) {
  return name.replace(/\.ts$/, '').replaceAll('.', '\\.');
}
