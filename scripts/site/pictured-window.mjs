// @ts-check
// What the windows that pictures are taken of have in common.
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';

export const THEMES = /** @type {const} */ ({ light: 'Default Light Modern', dark: 'Default Dark Modern' });

/** What the window needs to have painted itself, in milliseconds. */
export const SETTLE_MS = 1500;

/**
 * @param {readonly string[]} examples the names of those that are in it
 * @returns {string} a folder to open
 */
export function workspaceOf(examples) {
  const workspace = temporaryFolder('shots');
  for (const name of examples) fs.copyFileSync(path.join(ROOT, 'examples', name), path.join(workspace, name));
  fs.mkdirSync(path.join(workspace, '.vscode'));
  writeSettings(workspace, {});
  return workspace;
}

/**
 * @param {string} workspace a folder
 * @param {Record<string, unknown>} settings of it
 */
export function writeSettings(workspace, settings) {
  const quiet = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false };
  fs.writeFileSync(
    path.join(workspace, '.vscode', 'settings.json'),
    JSON.stringify({ ...quiet, ...settings }),
  );
}
