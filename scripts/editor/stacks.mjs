// @ts-check
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/** Mocha shortens some of the paths to those below the repository. */
const POSITION = /((?:\/[^\s():]*\/)?dist\/[^\s():]+\.js):(\d+):(\d+)/g;

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/**
 * Replaces positions in bundles of dist/ by those in the sources. The extension host formats stacks itself, so Node's own
 * support for source maps has no effect there.
 *
 * @param {string} text
 */
export function withSourcePositions(text) {
  return text.replace(
    POSITION,
    (all, file, line, column) => sourcePosition(path.resolve(ROOT, file), +line, +column) ?? all,
  );
}

/**
 * @param {string} file
 * @param {number} line
 * @param {number} column
 */
function sourcePosition(file, line, column) {
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (!entry || !('originalSource' in entry)) return undefined;
  const source = path.relative(ROOT, path.resolve(path.dirname(file), entry.originalSource));
  return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

/** @param {string} file */
function mapOf(file) {
  if (!maps.has(file)) {
    const map = `${file}.map`;
    const known = file.startsWith(ROOT) && fs.existsSync(map);
    maps.set(file, known ? new SourceMap(JSON.parse(fs.readFileSync(map, 'utf8'))) : undefined);
  }
  return maps.get(file);
}
