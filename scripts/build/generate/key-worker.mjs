// @ts-check
// What opens keys runs on a thread of its own. Its program is bundled into a text, for a text can be run the same way by
// the extension, the command line and the tests, wherever their own files are.
import path from 'node:path';
import { build } from 'esbuild';
import { brotli } from '../../support/brotli.mjs';
import { bundleOptions } from '../../support/bundle-options.mjs';
import { ROOT } from '../../support/paths.mjs';

/** @returns the program, packed into letters, and what it was made of */
export async function bundledKeyWorker() {
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    entryPoints: [path.join(ROOT, 'services/maskinporten/keys/key-worker.ts')],
    minify: true,
    write: false,
    metafile: true,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('The program that opens keys was not bundled.');
  return { packed: brotli(file.text).toString('base64'), metafile };
}
