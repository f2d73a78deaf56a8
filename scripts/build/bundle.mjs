// @ts-check
// Programs that share what they have in common. Each part is loaded by whoever needs it, and stands in one file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, bundleUrl } from '../support/bundle-options.mjs';
import { ROOT } from '../support/paths.mjs';
import { outOfBundles } from './data-files.mjs';
import { leftOut, oneCopy } from './left-out.mjs';

/** What is shipped: what is started or loaded by its name, and what is loaded later and by many. */
export const shipped = {
  extension: 'client/extension.ts',
  'language-client': 'client/language-client.ts',
  commands: 'client/commands/main.ts',
  'picture-panel': 'client/views/picture-panel.ts',
  server: 'server/main.ts',
  elan: 'cli/main.ts',
  'check-thread': 'cli/check/threads/script.ts',
  actions: 'cli/services/actions.ts',
  sandbox: 'sandbox/main.ts',
  mcp: 'cli/mcp/mcp.ts',
  tools: 'client/agents/tools.ts',
};

/**
 * A file of those that are written.
 * @typedef {object} Bundle
 * @property {number} bytes
 * @property {readonly string[]} inputs what it was made of, by paths from the root of the repository
 * @property {readonly string[]} atOnce the files that it loads when it is loaded itself
 * @property {readonly string[]} later the files that it may load
 */

/**
 * @typedef {object} Programs
 * @property {Record<string, string>} entryPoints their first files, by the names that the bundles get
 * @property {string} outdir an absolute path
 * @property {boolean} [production] whether they are minified, and without source maps
 */

/**
 * Bundles programs into CommonJS, which VS Code requires and Node starts faster than ES modules. esbuild finds what is
 * shared in ES modules only, so these are made first, and each of them is then written as CommonJS. All files lie in one
 * folder, so that whatever stands beside them has the same path from each.
 * @param {Programs} programs
 * @returns {Promise<{ metafile: import('esbuild').Metafile, bundles: Map<string, Bundle> }>} what was bundled, and into which files
 */
export async function bundle({ entryPoints, outdir, production = false }) {
  const modules = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'elan-bundle-'));
  const beside = outOfBundles();
  try {
    const { metafile } = await build({
      ...bundleOptions,
      format: 'esm',
      supported: {},
      define: {},
      banner: {},
      splitting: true,
      entryPoints,
      outdir: modules,
      chunkNames: 'part-[hash]',
      external: ['vscode', './server.js'],
      minifySyntax: production,
      sourcemap: production ? false : 'linked',
      metafile: true,
      plugins: [beside.plugin, leftOut],
      alias: oneCopy,
    });
    refuseLoadedCommonJs(metafile);
    const parts = Object.keys(metafile.outputs).filter((file) => file.endsWith('.js'));
    await build({
      ...bundleOptions,
      bundle: false,
      banner: { js: bundleUrl },
      entryPoints: [
        ...parts.map((file) => ({ in: path.resolve(ROOT, file), out: path.basename(file, '.js') })),
        ...beside.programs().map(({ file, name }) => ({ in: file, out: name.replace(/\.js$/, '') })),
      ],
      outdir,
      minify: production,
      sourcemap: production ? false : 'linked',
    });
    beside.writeData(outdir);
    return { metafile, bundles: bundlesOf(metafile, outdir) };
  } finally {
    fs.rmSync(modules, { recursive: true, force: true });
  }
}

/**
 * A part that is nothing but a CommonJS module exports its `default` alone: of what is loaded later, one of our own modules
 * has to say which names are used.
 * @param {import('esbuild').Metafile} metafile
 * @throws Error where one is loaded by its own name
 */
function refuseLoadedCommonJs({ inputs }) {
  for (const [file, { imports }] of Object.entries(inputs)) {
    for (const { kind, path: loaded } of imports) {
      if (kind !== 'dynamic-import' || inputs[loaded]?.format !== 'cjs') continue;
      throw new Error(`${file}: ${loaded} is CommonJS; import a module that exports what is used of it`);
    }
  }
}

/** @param {import('esbuild').Metafile} metafile @param {string} outdir @returns {Map<string, Bundle>} */
function bundlesOf({ outputs }, outdir) {
  const parts = Object.entries(outputs).filter(([file]) => file.endsWith('.js'));
  return new Map(
    parts.map(([file, { inputs, imports }]) => {
      const name = path.basename(file);
      const loaded = imports.filter((each) => !each.external);
      const names = (/** @type {boolean} */ later) =>
        loaded
          .filter(({ kind }) => (kind === 'dynamic-import') === later)
          .map((each) => path.basename(each.path));
      const { size } = fs.statSync(path.join(outdir, name));
      return [name, { bytes: size, inputs: Object.keys(inputs), atOnce: names(false), later: names(true) }];
    }),
  );
}
