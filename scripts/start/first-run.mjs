// @ts-check
// What whoever opens the editor for the first time should see.
import fs from 'node:fs';
import path from 'node:path';

/** Has the extension open its walkthrough, as long as no step of it has been taken. */
export const WITH_WALKTHROUGH = { ELAN_WALKTHROUGH: '1' };

/**
 * The extension starts with the first JSON file, so one is opened.
 *
 * @param {string} folder
 * @returns {string | undefined} the first begjæring of the folder, by name
 */
export function firstBegjaering(folder) {
  const [name] = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.begjaering.json'))
    .sort();
  return name === undefined ? undefined : path.join(folder, name);
}
