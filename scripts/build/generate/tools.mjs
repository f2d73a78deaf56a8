// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/paths.mjs';

/**
 * A tool for language models as it is declared, its schemas whole.
 * @typedef {object} Tool
 * @property {string} icon A codicon.
 * @property {readonly string[]} tags
 * @property {boolean} [writes] Whether it changes a file; VS Code, where edits are made in the editor, is not offered it.
 * @property {{ en: string, nb: string }} title
 * @property {{ en: string, nb: string }} userDescription
 * @property {string} description What a model reads.
 * @property {object} input A JSON Schema.
 * @property {object} output
 */

/** @returns {{ instructions: string, limits: Record<string, number>, tools: Record<string, Tool> }} */
export function declaredTools() {
  const text = fs.readFileSync(path.join(ROOT, 'schemas/verktoey.json'), 'utf8');
  const { instructions, limits, shared, tools } = JSON.parse(text);
  return { instructions, limits, tools: /** @type {Record<string, Tool>} */ (filledIn(tools, shared)) };
}

/** Writes what language models are offered, with what several tools have in common where each of them has it. */
export function writeTools() {
  fs.writeFileSync(path.join(ROOT, 'generated/tools.json'), JSON.stringify(declaredTools(), null, 1));
}

/**
 * @param {unknown} value
 * @param {Record<string, unknown>} shared
 * @returns {unknown}
 * @throws Error where it uses what is not declared
 */
function filledIn(value, shared) {
  if (Array.isArray(value)) return value.map((item) => filledIn(item, shared));
  if (typeof value !== 'object' || value === null) return value;
  const used = '$use' in value ? String(value.$use) : undefined;
  if (used === undefined)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledIn(each, shared)]));
  if (!(used in shared)) throw new Error(`schemas/verktoey.json has no ${used} in common`);
  return filledIn(shared[used], shared);
}
