// @ts-check
// What stands beside the bundles: large data, which is read faster as JSON than as JavaScript, and what is loaded only
// when it is asked for.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/** @typedef {{ file: string, name: string }} Beside a file of the repository, and the name that it has beside the bundles */

const data = /^(?:schemas|snippets|generated)\/.*\.json$/;
const program = /^generated\/validators\/(?!index).*\.cjs$/;

/** Smaller data is part of the bundles: a file of its own would take longer to find than to read. */
const leastBytes = 16 * 1024;

/**
 * @returns an esbuild plugin that leaves such files out, and what it has left out once a build is done
 */
export function outOfBundles() {
  /** @type {Map<string, Beside>} */
  const left = new Map();
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'out of bundles',
    setup(build) {
      build.onResolve({ filter: /\.(?:json|cjs)$/ }, async (args) => {
        if (args.pluginData === plugin) return undefined;
        const { path: file } = await build.resolve(args.path, {
          importer: args.importer,
          resolveDir: args.resolveDir,
          kind: args.kind,
          pluginData: plugin,
        });
        const name = nameBeside(file);
        if (name === undefined) return undefined;
        left.set(file, { file, name });
        for (const each of sharedBy(file)) left.set(each, { file: each, name: nameBeside(each) ?? '' });
        return { path: `./${name}`, external: true, sideEffects: false };
      });
    },
  };
  const all = () => [...left.values()];
  return {
    plugin,
    /** @returns the programs among them, which have to be written like the bundles */
    programs: () => all().filter(({ file }) => file.endsWith('.cjs')),
    /** @param {string} outdir the folder of the bundles */
    writeData(outdir) {
      for (const { file, name } of all().filter(({ file }) => file.endsWith('.json'))) {
        const written = path.join(outdir, name);
        fs.mkdirSync(path.dirname(written), { recursive: true });
        fs.writeFileSync(written, JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8'))));
      }
    },
  };
}

/** @param {string} file a program or data @returns what programs of its folder share, which they require by its name */
function sharedBy(file) {
  const shared = path.join(path.dirname(file), 'shared.cjs');
  return file.endsWith('.cjs') && fs.existsSync(shared) ? [shared] : [];
}

/** @param {string} file @returns the name of a file that stands beside the bundles */
function nameBeside(file) {
  const inRepository = path.relative(ROOT, file).replaceAll('\\', '/');
  if (program.test(inRepository)) return inRepository.replace('generated/', '');
  if (!data.test(inRepository) || fs.statSync(file).size < leastBytes) return undefined;
  return `data/${inRepository.replace('generated/', '')}`;
}
