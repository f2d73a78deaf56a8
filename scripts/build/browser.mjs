// @ts-check
// What runs in a browser: the extension in one file, since VS Code loads one, and the language server as a worker.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../support/paths.mjs';
import { oneCopy } from './left-out.mjs';
import { writeRulePagesForBrowser } from './rule-pages.mjs';

/** What is made, by its name: where it begins, and the form that whoever starts it expects. */
export const forBrowser = /** @type {const} */ ({
  extension: { entry: 'client/browser/extension.ts', format: 'cjs' },
  server: { entry: 'server/browser/main.ts', format: 'iife' },
});

/**
 * Bundles what runs in a browser. Whatever wants something of Node does not come through: nothing stands in for it.
 * @param {{ outdir: string, production?: boolean, programs?: Record<string, { entry: string, format: 'cjs' | 'iife' }> }} options
 * @returns {Promise<{ inputs: import('esbuild').Metafile['inputs'], bytes: Map<string, number> }>} what was bundled, and how large each file is
 * @throws {Error} naming what of Node is imported, and where
 */
export async function bundleForBrowser({ outdir, production = false, programs = forBrowser }) {
  /** @type {import('esbuild').Metafile['inputs']} */
  const inputs = {};
  /** @type {Map<string, number>} */
  const bytes = new Map();
  for (const [name, { entry, format }] of Object.entries(programs)) {
    const outfile = path.join(outdir, `${name}.js`);
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'browser',
      format,
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
      external: ['vscode'],
      alias: { 'vscode-languageserver-types': oneCopy['vscode-languageserver-types'] ?? '' },
      minify: production,
      sourcemap: production ? false : 'linked',
      metafile: true,
      logLevel: 'silent',
    });
    refuseEmptied(metafile);
    Object.assign(inputs, metafile.inputs);
    bytes.set(`${name}.js`, fs.statSync(outfile).size);
  }
  writeRulePagesForBrowser(outdir);
  return { inputs, bytes };
}

/**
 * A package may ask for an empty module in place of one of Node's, which would be found out by whoever uses it.
 * @param {import('esbuild').Metafile} metafile
 */
function refuseEmptied({ inputs }) {
  for (const [file, { imports }] of Object.entries(inputs)) {
    for (const { path: imported } of imports) {
      if (imported.startsWith('(disabled):')) throw new Error(`${file}: ${imported} is empty in a browser`);
    }
  }
}
