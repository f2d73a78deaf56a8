// @ts-check
// The pages of the rules in one file: two hundred small ones would take four times the room in a package.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

const folder = path.join(ROOT, 'docs', 'regler');

/**
 * Writes all pages, each by its path below docs/regler/, into `rule-pages.json`.
 * @param {string} outdir the folder of the bundles
 */
export function writeRulePages(outdir) {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files.map((file) => [
    file.normalize('NFC'),
    fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
  ]);
  fs.writeFileSync(path.join(outdir, 'rule-pages.json'), JSON.stringify(Object.fromEntries(pages)));
}
