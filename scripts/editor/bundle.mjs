// @ts-check
import path from 'node:path';
import { build } from 'esbuild';
import { DIST, ROOT } from '../support/paths.mjs';

/** The bundled mocha suite that runs inside the extension host. */
export const SUITE_BUNDLE = path.join(DIST, 'test', 'editor.js');

/** Bundles the suite with mocha, so that the extension host can load it as one CommonJS file. */
export async function bundleSuite() {
  await build({
    entryPoints: [path.join(ROOT, 'test', 'editor', 'suite', 'index.ts')],
    outfile: SUITE_BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    external: ['vscode'],
    logLevel: 'warning',
    // mocha resolves its worker for parallel runs, which are not used here
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
}
