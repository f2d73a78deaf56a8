// @ts-check
// npm run sbom: what others' software is in the package, as CycloneDX, into dist/sbom.cdx.json.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/leftovers.mjs';
import { bundledPackages } from '../support/notices.mjs';
import { DIST, ROOT } from '../support/paths.mjs';
import { mustSucceed, run } from '../support/run.mjs';
import { stageShipped } from './stage.mjs';

const cyclonedx = path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');

/**
 * A bill of materials, as far as it is looked at here.
 * @typedef {object} Bill
 * @property {{ component: { 'bom-ref': string } }} metadata
 * @property {{ name: string, group?: string, version: string, 'bom-ref': string }[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */

/**
 * The tool lists everything that is installed; of that the package has what is bundled.
 * @param {readonly import('esbuild').Metafile[]} metafiles of everything that is shipped
 * @returns {Promise<Bill>}
 */
export async function billOfMaterials(metafiles) {
  const file = path.join(temporaryFolder('sbom'), 'sbom.json');
  // npm counts an optional package that does not fit this Node as an error; what is bundled is compared afterwards.
  const args = [
    '--ignore-npm-errors',
    '--output-reproducible',
    '--flatten-components',
    '--output-file',
    file,
  ];
  mustSucceed(await run(process.execPath, [cyclonedx, ...args], { cwd: ROOT }), 'cyclonedx-npm');
  return onlyBundled(JSON.parse(fs.readFileSync(file, 'utf8')), bundledPackages(metafiles));
}

/** @param {Bill['components'][number]} component */
const nameOf = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;

/** @param {Bill} bill @param {Set<string>} bundled `name@version` */
function onlyBundled(bill, bundled) {
  // What stands in several places in node_modules is one package all the same.
  const byName = new Map(bill.components.map((component) => [nameOf(component), component]));
  const components = [...byName].flatMap(([name, component]) => (bundled.has(name) ? component : []));
  const own = bill.metadata.component['bom-ref'];
  const kept = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => ref === own || kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...bill, components, dependencies };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { metafiles } = await stageShipped();
  fs.mkdirSync(DIST, { recursive: true });
  const file = path.join(DIST, 'sbom.cdx.json');
  fs.writeFileSync(file, `${JSON.stringify(await billOfMaterials(metafiles), null, 2)}\n`);
  console.log(file);
}
