// @ts-check
// Programs that share what they have in common. Each part is loaded by whoever needs it, and stands in one file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../support/bundle-options.mjs';
import { ROOT } from '../support/paths.mjs';
import { outOfBundles } from './data-files.mjs';
import { leftOut, oneCopy } from './left-out.mjs';
import { isPart, partNames, withPartNames } from './part-names.mjs';
import { writeRulePages } from './rule-pages.mjs';
import { putTogether } from './together.mjs';

/** What runs without VS Code. */
const outsideVsCode = {
  server: 'server/node/main.ts',
  elan: 'cli/main.ts',
  'check-thread': 'cli/check/threads/script.ts',
  actions: 'cli/services/actions.ts',
  sandbox: 'sandbox/main.ts',
  mcp: 'cli/mcp/mcp.ts',
};

/** What the extension has: what is started or loaded by its name, and what is loaded later and by many. */
export const shipped = {
  extension: 'client/extension.ts',
  'language-client': 'client/language-client.ts',
  commands: 'client/commands/main.ts',
  'picture-panel': 'client/views/picture-panel.ts',
  tools: 'client/agents/tools.ts',
  ...outsideVsCode,
};

/** What the npm package has; `library` is what programs import. */
export const shippedOnNpm = { ...outsideVsCode, library: 'library/main.ts' };

/**
 * A program, or a part that several share.
 * @typedef {object} Bundle
 * @property {string} file the file that it stands in, perhaps with others
 * @property {number} bytes how large that file is
 * @property {readonly string[]} inputs what it was made of, by paths from the root of the repository
 * @property {string} [begins] the module that is run when it is loaded, where it is one that is loaded by its name
 * @property {readonly string[]} atOnce those that it loads when it is loaded itself
 * @property {readonly string[]} later those that it may load
 */

/**
 * @typedef {object} Programs
 * @property {Record<string, string>} entryPoints their first files, by the names that the bundles get
 * @property {string} outdir an absolute path
 * @property {boolean} [production] whether they are minified, in few files, and without source maps
 */

/**
 * Bundles programs into CommonJS, which VS Code requires and Node starts faster than ES modules. esbuild finds what is
 * shared in ES modules only, so these are made first, and each of them is then written as CommonJS. All files lie in one
 * folder, so that whatever stands beside them has the same path from each.
 * @param {Programs} programs
 * @returns {Promise<{ metafile: import('esbuild').Metafile, bundles: Map<string, Bundle> }>} what was bundled, and into which programs and parts, by their names
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
      chunkNames: partNames,
      external: ['vscode', './server.js'],
      minifySyntax: production,
      ...sourceMaps(production),
      metafile: true,
      plugins: [beside.plugin, leftOut],
      alias: oneCopy,
    });
    refuseLoadedCommonJs(metafile);
    const parts = Object.keys(metafile.outputs).filter((file) => file.endsWith('.js'));
    for (const file of parts) nameShared(path.resolve(ROOT, file));
    const files = parts.map((file) => ({ in: path.resolve(ROOT, file), out: path.basename(file, '.js') }));
    const programs = beside
      .programs()
      .map(({ file, name }) => ({ in: file, out: name.replace(/\.cjs$/, '') }));
    const options = {
      ...bundleOptions,
      bundle: false,
      outdir,
      minify: production,
      ...sourceMaps(production),
    };
    const [located, others] = parted(files.filter(isShared), knowsItsPlace);
    // what only our own programs load need not say its names to ES modules
    const shared = {
      ...options,
      outExtension: { '.js': '.cjs' },
      platform: /** @type {const} */ ('neutral'),
    };
    await build({ ...shared, entryPoints: located });
    await build({ ...shared, entryPoints: [...others, ...programs], banner: {} });
    await build({ ...options, entryPoints: files.filter((file) => !isShared(file)) });
    beside.writeData(outdir);
    writeRulePages(outdir);
    const bundles = bundlesOf(metafile, outdir);
    return { metafile, bundles: production ? putTogether(bundles, outdir) : bundles };
  } finally {
    fs.rmSync(modules, { recursive: true, force: true });
  }
}

/** @param {boolean} production @returns {Pick<import('esbuild').BuildOptions, 'sourcemap'>} */
const sourceMaps = (production) => ({ sourcemap: production ? false : 'linked' });

/** @param {{ in: string }} file whether it asks where it is */
const knowsItsPlace = (file) => fs.readFileSync(file.in, 'utf8').includes('import.meta.url');

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => boolean} belongs
 * @returns {[T[], T[]]} those of which it holds, and the others
 */
const parted = (all, belongs) => [all.filter(belongs), all.filter((one) => !belongs(one))];

/** @param {{ out: string }} file whether several programs may load it */
const isShared = ({ out }) => isPart(out);

/** What is shared is CommonJS whatever a package.json above it says. @param {string} file an ES module that names such */
function nameShared(file) {
  fs.writeFileSync(file, withPartNames(fs.readFileSync(file, 'utf8')));
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
    parts.map(([file, { inputs, imports, entryPoint }]) => {
      const name = withPartNames(path.basename(file));
      const loaded = imports.filter((each) => !each.external);
      const names = (/** @type {boolean} */ later) =>
        loaded
          .filter(({ kind }) => (kind === 'dynamic-import') === later)
          .map((each) => withPartNames(path.basename(each.path)));
      const { size } = fs.statSync(path.join(outdir, name));
      return [
        name,
        {
          ...{ file: name, bytes: size, inputs: Object.keys(inputs), begins: entryPoint },
          ...{ atOnce: names(false), later: names(true) },
        },
      ];
    }),
  );
}
