// @ts-check
// Reads the table of model versions and resolves each version from the differences that its file holds.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {import('../../../engine/model/model-types').Model} Model */

/**
 * @param {string} folder the schemas folder
 * @param {(target: unknown, patch: unknown) => unknown} mergePatch
 * @returns {{table: {versions: {name: string, file: string}[]}, models: Map<string, Model>, patches: Map<string, unknown>}} the
 *   version table as written, each version in full, oldest first, and what each differs in from the one before
 */
export function readModels(folder, mergePatch) {
  const table = JSON.parse(fs.readFileSync(path.join(folder, 'versions.json'), 'utf8'));
  /** @type {Map<string, Model>} */
  const models = new Map();
  /** @type {Map<string, unknown>} */
  const patches = new Map();
  /** @type {unknown} */
  let model = {};
  for (const { name, file } of table.versions) {
    const patch = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    model = mergePatch(model, patch);
    patches.set(name, patch);
    models.set(name, /** @type {Model} */ (model));
  }
  return { table, models, patches };
}
