// @ts-check
// The pages of the rules in one file: two hundred small ones would take four times the room in a package.
import fs from 'node:fs';
import path from 'node:path';
import { brotli } from '../support/brotli.mjs';
import { ROOT } from '../support/paths.mjs';

const folder = path.join(ROOT, 'docs', 'regler');

/** @returns all pages, each by its path below docs/regler/, as JSON */
function rulePages() {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files.map((file) => [
    file.normalize('NFC'),
    fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
  ]);
  return JSON.stringify(Object.fromEntries(pages));
}

/**
 * Writes the pages where Node reads them, into `rule-pages.json.br`.
 * @param {string} outdir the folder of the bundles
 */
export function writeRulePages(outdir) {
  fs.writeFileSync(path.join(outdir, 'rule-pages.json.br'), brotli(rulePages()));
}

/**
 * Writes the pages where a browser reads them, which knows no brotli, into `rule-pages.json`.
 * @param {string} outdir the folder of the bundles for browsers
 */
export function writeRulePagesForBrowser(outdir) {
  fs.writeFileSync(path.join(outdir, 'rule-pages.json'), rulePages());
}
