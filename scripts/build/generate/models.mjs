// @ts-check
// Reads the table of model versions and resolves each version from the differences that its file holds.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {import('../../../engine/model/model-types').Model} Model */

/**
 * Applies an RFC 7396 merge patch.
 * @param {unknown} target
 * @param {unknown} patch
 * @returns {unknown} a new value; the arguments are left as they were
 */
export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = mergePatch(result[name], value);
  }
  return result;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {string} folder the schemas folder
 * @returns {{table: {versions: {name: string, file: string}[]}, models: Map<string, Model>}} the version table as written, and each version in full, oldest first
 */
export function readModels(folder) {
  const table = JSON.parse(fs.readFileSync(path.join(folder, 'versions.json'), 'utf8'));
  /** @type {Map<string, Model>} */
  const models = new Map();
  /** @type {unknown} */
  let model = {};
  for (const { name, file } of table.versions) {
    model = mergePatch(model, JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
    models.set(name, /** @type {Model} */ (model));
  }
  return { table, models };
}
