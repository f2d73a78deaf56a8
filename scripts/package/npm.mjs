// @ts-check
// npm run package:npm: the npm package `elan`, as a folder and as what `npm pack` makes of it, into dist-npm/.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, shippedOnNpm } from '../build/bundle.mjs';
import { generate } from '../build/generate.mjs';
import { thirdPartyNotices } from '../support/notices.mjs';
import { ROOT } from '../support/paths.mjs';
import { mustSucceed, npm } from '../support/run.mjs';
import { libraryTypes } from './types.mjs';

/** What is not made but taken as it is: where it stands in the repository, and where in the package. */
const taken = [
  ['packages/elan/README.md', 'README.md'],
  ['packages/elan/README.nb.md', 'README.nb.md'],
  ['LICENSE', 'LICENSE'],
  // The pages that the codes of the diagnostics lead to.
  ['docs/regler', 'docs/regler'],
  ['generated/schemas', 'schemas'],
  ['schemas/elanrc.schema.json', 'schemas/elanrc.schema.json'],
];

/**
 * Makes the package.
 * @param {string} folder where; what stands there is removed. `package/` in it has what is in the package
 * @returns {Promise<string>} the path of the packed file
 */
export async function packageForNpm(folder) {
  const unpacked = path.join(folder, 'package');
  fs.rmSync(folder, { recursive: true, force: true });
  const generated = await generate();
  const { metafile } = await bundle({
    entryPoints: shippedOnNpm,
    outdir: path.join(unpacked, 'dist'),
    production: true,
  });
  fs.chmodSync(path.join(unpacked, 'dist/elan.js'), 0o755);
  await writeLibrary(path.join(unpacked, 'dist'), metafile);
  for (const [from = '', to = ''] of taken) {
    fs.cpSync(path.join(ROOT, from), path.join(unpacked, to), { recursive: true });
  }
  write(path.join(unpacked, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices([...generated, metafile]));
  write(path.join(unpacked, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const packed = mustSucceed(
    await npm(['pack', '--silent', '--pack-destination', folder], { cwd: unpacked }),
    'npm pack',
  );
  return path.join(folder, packed.stdout.trim());
}

/** What the package and the extension have in common is said by the extension's manifest. */
function manifest() {
  const { version, license, engines } = readJson('package.json');
  const { name, ...own } = readJson('packages/elan/package.json');
  return { name, version, license, engines: { node: engines.node }, ...own };
}

/**
 * An ES module that hands on what the bundle exports, so that whoever imports and whoever requires the library get the same one;
 * and the types of both.
 * @param {string} folder of the bundles
 * @param {import('esbuild').Metafile} metafile
 */
async function writeLibrary(folder, { outputs }) {
  const library = Object.values(outputs).find(({ entryPoint }) => entryPoint === shippedOnNpm.library);
  const names = library?.exports.toSorted().join(', ') ?? '';
  write(path.join(folder, 'library.mjs'), `export { ${names} } from './library.js';\n`);
  const types = await libraryTypes(shippedOnNpm.library);
  for (const ending of ['d.ts', 'd.mts']) write(path.join(folder, `library.${ending}`), types);
}

/** @param {string} file @param {string} text */
const write = (file, text) => fs.writeFileSync(file, text);

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packed = await packageForNpm(path.join(ROOT, 'dist-npm'));
  console.log(`${path.relative(process.cwd(), packed)} (${Math.ceil(fs.statSync(packed).size / 1000)} kB)`);
}
