// @ts-check
// What tells one state of the programs from another, between two releases too.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a check may depend on. */
const sources = ['cli', 'engine', 'services', 'schemas', 'scripts/build', 'package-lock.json'];

/**
 * @param {string} root the folder of the repository
 * @returns {string} another one after any change of what a check may depend on
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source)))
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** @param {string} root @param {string} source @returns {string[]} */
function filesOf(root, source) {
  if (!fs.statSync(path.join(root, source)).isDirectory()) return [source];
  const entries = fs.readdirSync(path.join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
