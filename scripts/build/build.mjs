// @ts-check
// npm run build: everything that runs, into dist/. `--production` minifies.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, shipped } from './bundle.mjs';
import { bundleForBrowser } from './browser.mjs';
import { generate } from './generate.mjs';
import { manifestFiles, staleManifestFiles } from './manifest.mjs';
import { renderPages, stalePages } from './pages.mjs';
import { packSeldomLoaded } from './seldom-loaded.mjs';
import { thirdPartyNotices } from '../support/notices.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const production = process.argv.includes('--production');

/** The pages are written by hand-run `npm run pages`, so that what changes in them is seen; a build only looks. */
async function checkPages() {
  const stale = stalePages((await renderPages()).pages);
  if (stale.length === 0) return;
  console.error(`Not as the data and the fixtures say now (run npm run pages): ${stale.join(', ')}`);
  process.exitCode = 1;
}

/** The same with what VS Code is to know of the commands. */
async function checkManifest() {
  const stale = staleManifestFiles(await manifestFiles());
  if (stale.length === 0) return;
  console.error(`Not as the commands are declared (run npm run manifest): ${stale.join(', ')}`);
  process.exitCode = 1;
}

/**
 * Generates what is generated, and bundles all that is shipped, with its licences.
 * @param {string} dist a folder
 * @param {boolean} production whether it is minified
 * @returns {Promise<import('esbuild').Metafile[]>} what was bundled
 */
export async function bundleShipped(dist, production) {
  const generated = await generate();
  const [{ metafile, bundles }, { inputs }] = await Promise.all([
    bundle({ entryPoints: shipped, outdir: dist, production }),
    bundleForBrowser({ outdir: path.join(dist, 'web'), production }),
  ]);
  if (production) packSeldomLoaded(bundles, dist);
  const metafiles = [...generated, metafile, { inputs, outputs: {} }];
  fs.writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(metafiles));
  return metafiles;
}

/** Generates what is generated and bundles the extension, the language server, the command line and the local ELAN. */
export async function buildAll() {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await bundleShipped(path.join(root, 'dist'), production);
  // For whoever wants to validate with a tool of their own.
  fs.cpSync(path.join(root, 'generated/schemas'), path.join(root, 'dist/schemas'), {
    recursive: true,
  });
  fs.chmodSync(path.join(root, 'dist/elan.js'), 0o755);
  await checkPages();
  await checkManifest();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
