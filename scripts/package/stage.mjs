// @ts-check
// The extension as it is shipped, in a folder of its own, so that dist/ stays as it is.
import fs from 'node:fs';
import path from 'node:path';
import { bundleShipped } from '../build/build.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';

/**
 * Builds what is shipped, minified, and puts beside it what else the package has.
 * @returns {Promise<{ folder: string, metafiles: import('esbuild').Metafile[] }>} the folder, which is gone when this
 *   process ends, and what was bundled
 */
export async function stageShipped() {
  const folder = temporaryFolder('shipped');
  const metafiles = await bundleShipped(path.join(folder, 'dist'), true);
  for (const name of besideBundles()) {
    fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  return { folder, metafiles };
}

/** The files of the root and the folders that `.vscodeignore` takes something of. */
function besideBundles() {
  const files = fs.readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isFile());
  const named = fs.readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8').matchAll(/^!([^/\n]+)\//gm);
  const folders = new Set([...named].map(([, folder = '']) => folder));
  folders.delete('dist');
  return [...files.map(({ name }) => name), ...folders];
}
