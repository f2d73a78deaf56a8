// @ts-check
// npm run generate: everything under generated/, from the data in schemas/ and the commands that are declared.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readModels } from './generate/models.mjs';
import { differences, markerTree } from './generate/differences.mjs';
import { quickReads } from './generate/quick-reads.mjs';
import { bundledKeyWorker } from './generate/key-worker.mjs';
import { withLooks } from './generate/looks.mjs';
import { writeValidators } from './generate/validators.mjs';
import { sourcesHash } from './generate/sources-hash.mjs';
import { postcodes } from './generate/postcodes.mjs';
import { writeCommands } from './generate/commands.mjs';
import { writeTools } from './generate/tools.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const out = path.join(root, 'generated');
const require = createRequire(import.meta.url);

/**
 * Writes all generated files; the old ones are removed first, so that nothing stale is left.
 * @returns what the generated programs were made of
 */
export async function generate() {
  fs.rmSync(out, { recursive: true, force: true });
  for (const folder of ['models', 'validators', 'schemas'])
    fs.mkdirSync(path.join(out, folder), { recursive: true });
  writeModule('build.mjs', 'build', sourcesHash(root));
  writeIsoCodes();
  writePostcodes();
  writeCommands();
  writeTools();
  const { formats, jsonSchema, mergePatch, meaningOf, orderRows } = await loadEngineParts();
  writeQuickReads(orderRows);
  const { table, models, patches } = readModels(path.join(root, 'schemas'), mergePatch);
  const found = differences(models);
  writeModule('version-table.mjs', 'versionTable', table);
  writeModule('markers.mjs', 'markers', markerTree(models, found));
  writeModule('differences.mjs', 'differences', Object.fromEntries(found));
  /** @type {Map<string, Record<string, unknown>>} */
  const schemas = new Map();
  for (const [version, model] of models) {
    const schema = jsonSchema(model, version, 'nb');
    fs.writeFileSync(path.join(out, 'schemas', `${version}.schema.json`), JSON.stringify(schema, null, 2));
    fs.writeFileSync(
      path.join(out, 'models', `${version}.json`),
      JSON.stringify(patches.get(version), null, 1),
    );
    schemas.set(version, withLooks(schema, model, meaningOf));
  }
  await writeValidators(schemas, formats, path.join(out, 'validators'));
  fs.writeFileSync(path.join(out, 'models/index.cjs'), indexByVersion(models, 'json'));
  fs.writeFileSync(path.join(out, 'validators/index.cjs'), indexByVersion(models, 'cjs', ['shared']));
  const { packed, metafile } = await bundledKeyWorker();
  fs.writeFileSync(path.join(out, 'key-worker.json'), JSON.stringify(packed));
  return [metafile];
}

function writeIsoCodes() {
  const countries = Object.keys(require('i18n-iso-countries').getAlpha2Codes()).sort();
  const currencies = require('currency-codes').codes().sort();
  fs.writeFileSync(
    path.join(out, 'iso-codes.mjs'),
    `export const countries = ${JSON.stringify(countries)};\nexport const currencies = ${JSON.stringify(currencies)};\n`,
  );
  const type = 'readonly string[]';
  fs.writeFileSync(
    path.join(out, 'iso-codes.d.mts'),
    `export declare const countries: ${type};\nexport declare const currencies: ${type};\n`,
  );
}

/** @param {readonly import('../../engine/rules/time/order-rows').OrderRow[]} rows */
function writeQuickReads(rows) {
  const { reductions } = JSON.parse(fs.readFileSync(path.join(root, 'schemas/felter.json'), 'utf8'));
  fs.writeFileSync(path.join(out, 'quick-reads.mjs'), quickReads(rows, reductions));
  fs.writeFileSync(
    path.join(out, 'quick-reads.d.mts'),
    'export declare const extremes: unknown;\nexport declare const rowsAbout: unknown;\nexport declare const hasReductions: unknown;\n',
  );
}

function writePostcodes() {
  const register = JSON.parse(fs.readFileSync(path.join(root, 'schemas/postnumre.json'), 'utf8'));
  fs.writeFileSync(path.join(out, 'postcodes.json'), JSON.stringify(postcodes(register)));
}

/** The formats, the schemas and what fields mean are written in TypeScript, since the engine uses them too. */
async function loadEngineParts() {
  const { file, exported } = await loadEnginePart('build-time', 'engine/model/build-time.ts');
  const { formats, jsonSchema, mergePatch } = exported;
  const { meaningOf } = (await loadEnginePart('field-meanings', 'engine/rules/field-meanings.ts')).exported;
  const { orderRows } = (await loadEnginePart('order-rows', 'engine/rules/time/order-rows.ts')).exported;
  return { formats: { file, formats }, jsonSchema, mergePatch, meaningOf, orderRows };
}

/** @param {string} name @param {string} source in the repository */
async function loadEnginePart(name, source) {
  const file = path.join(out, `${name}.mjs`);
  await build({
    entryPoints: [path.join(root, source)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: file,
    logLevel: 'warning',
  });
  return { file, exported: await import(`${pathToFileURL(file)}?${Date.now()}`) };
}

/** @param {string} file @param {string} name @param {unknown} value */
function writeModule(file, name, value) {
  fs.writeFileSync(path.join(out, file), `export const ${name} = ${JSON.stringify(value, null, 1)};\n`);
  fs.writeFileSync(
    path.join(out, file.replace(/\.mjs$/, '.d.mts')),
    `export declare const ${name}: unknown;\n`,
  );
}

/**
 * What there is of each version, under its name; each is loaded when it is first asked for.
 * @param {Map<string, unknown>} versions
 * @param {string} ending of the files beside the index
 * @param {readonly string[]} more what there is besides
 */
function indexByVersion(versions, ending, more = []) {
  const entries = [...versions.keys(), ...more].map((file) => {
    const name = JSON.stringify(file);
    return `  get ${name}() {\n    return once(${name}, require('./${file}.${ending}'));\n  },`;
  });
  // For each file that is checked Node would look for it again, which takes longer than most rules.
  const once = `function once(name, value) {\n  Object.defineProperty(module.exports, name, { value });\n  return value;\n}\n`;
  return [once, 'module.exports = {', ...entries, '};', ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
