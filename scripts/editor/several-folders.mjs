// @ts-check
// A workspace of several folders with the same mistakes in each, and settings and severities of their own.
import fs from 'node:fs';
import path from 'node:path';

/** What the workspace's file is called. */
export const SEVERAL_FOLDERS = 'flere.code-workspace';

/** By folder: what its `.elanrc.json` and its settings say. */
const FOLDERS = {
  dempet: {
    '.elanrc.json': { regler: { KRAV_IKKE_BENYTTET: 'warning' } },
    '.vscode/settings.json': { 'elan.meldingssprak': 'en' },
  },
  slaatt_av: { '.elanrc.json': { regler: { KRAV_IKKE_BENYTTET: 'off' } } },
  vanlig: {},
};

/**
 * @param {string} workspace folder that has the begjæring with the mistakes
 * @returns {Record<string, string>} the texts of the workspace's file and of all that is in its folders, by their paths
 */
export function severalFolders(workspace) {
  const name = 'feil-referanser.begjaering.json';
  const begjaering = fs.readFileSync(path.join(workspace, name), 'utf8');
  const folders = Object.keys(FOLDERS).map((folder) => ({ path: folder }));
  const files = Object.entries(FOLDERS).flatMap(([folder, own]) => [
    [`${folder}/${name}`, begjaering],
    ...Object.entries(own).map(([file, value]) => [`${folder}/${file}`, JSON.stringify(value)]),
  ]);
  return Object.fromEntries([[SEVERAL_FOLDERS, JSON.stringify({ folders })], ...files]);
}

/**
 * Writes the workspace.
 *
 * @param {string} workspace as {@link severalFolders} takes it
 * @param {string} target folder to write into
 * @returns {string} where the workspace's file is
 */
export function writeSeveralFolders(workspace, target) {
  for (const [name, text] of Object.entries(severalFolders(workspace))) {
    fs.mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    fs.writeFileSync(path.join(target, name), text);
  }
  return path.join(target, SEVERAL_FOLDERS);
}
