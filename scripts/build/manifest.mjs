// @ts-check
// npm run manifest: writes what VS Code is to know of the commands into package.json and package.nls*.json, from
// client/commands/commands.json, where each command is declared once; of the tools for language models, from schemas/verktoey.json; and
// the model versions that can be chosen; and the earlier names of settings. `--check` only tells whether it is so written.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { ROOT } from '../support/paths.mjs';
import { declareEarlierNames, earlierNameText, textsOfEarlierNames } from './generate/earlier-names.mjs';
import { declaredTools } from './generate/tools.mjs';

/**
 * A command as it is declared, by its id without `elan.` before it.
 * @typedef {object} Declared
 * @property {{ en: string, nb: string }} title
 * @property {string} [icon] A codicon.
 * @property {boolean} [needsServices] Whether it is loaded with the services (`client/commands/main.ts`).
 * @property {boolean} [inRestrictedMode] Whether it may run in a folder that is not trusted; only of those that need the services.
 * @property {boolean} [aboutServices] Whether it leads to them, without being loaded with them.
 * @property {boolean} [inBrowser] Whether it works in a browser too, where there are no services; only of those that are loaded with them.
 * @property {string} [palette] When the palette offers it; always where left out.
 * @property {string} [key] What runs it in the editor of a begjæring; with `ctrl`, which is `cmd` on a Mac.
 * @property {Record<string, { when?: string, group?: string }>} [menus] Where else it stands.
 */

/** @returns {Record<string, Declared>} */
export function declaredCommands() {
  return readJson('client/commands/commands.json');
}

/** @returns {Promise<Map<string, string>>} the files as they are to be, by their names in the repository */
export async function manifestFiles() {
  const declared = declaredCommands();
  const tools = Object.entries(declaredTools().tools).filter(([, { writes }]) => !writes);
  const manifest = readJson('package.json');
  manifest.contributes.commands = Object.entries(declared).map(([id, command]) => contributed(id, command));
  manifest.contributes.submenus = [{ id: ofBegjaering, label: 'ELAN' }];
  manifest.contributes.menus = { ...menusOf(declared), ...placesOfSubmenu() };
  manifest.contributes.keybindings = keybindingsOf(declared);
  const { views, walkthroughs } = manifest.contributes;
  for (const each of [...Object.values(views).flat(), ...walkthroughs]) each.when = whereServicesAre;
  manifest.contributes.languageModelTools = tools.map(([id, tool]) => contributedTool(id, tool));
  const versions = readJson('schemas/versions.json').versions.map(
    (/** @type {{ name: string }} */ { name }) => name,
  );
  manifest.contributes.configuration.properties['elan.informasjonsmodell'].enum = ['auto', ...versions];
  const renamed = readJson('schemas/omdoepte-innstillinger.json');
  declareEarlierNames(manifest, renamed);
  const files = new Map([['package.json', manifest]]);
  for (const [file, language] of /** @type {const} */ ([
    ['package.nls.json', 'en'],
    ['package.nls.nb.json', 'nb'],
  ])) {
    const others = Object.entries(readJson(file)).filter(
      ([key]) => !/^(?:command|tool)\./.test(key) && !earlierNameText.test(key),
    );
    const titles = Object.entries(declared).map(([id, { title }]) => [`command.${id}`, title[language]]);
    const ofTools = tools.flatMap(([id, { title, userDescription }]) => [
      [`tool.${id}`, title[language]],
      [`tool.${id}.description`, userDescription[language]],
    ]);
    const ofEarlierNames = textsOfEarlierNames(renamed, language);
    files.set(file, Object.fromEntries([...others, ...ofEarlierNames, ...titles, ...ofTools]));
  }
  const written = [...files].map(async ([file, value]) => {
    const options = await prettier.resolveConfig(path.join(ROOT, file));
    const text = await prettier.format(JSON.stringify(value), { ...options, filepath: file });
    return /** @type {const} */ ([file, text]);
  });
  return new Map(await Promise.all(written));
}

/** @param {Map<string, string>} files @returns {string[]} the names of those that are not so written */
export function staleManifestFiles(files) {
  return [...files].filter(([file, text]) => readText(file) !== text).map(([file]) => file);
}

/** @param {string} id @param {Declared} command */
function contributed(id, { icon }) {
  const title = `%command.${id}%`;
  return { command: `elan.${id}`, title, category: 'ELAN', ...(icon ? { icon: `$(${icon})` } : {}) };
}

/**
 * Where the services are: not in a browser without a machine behind it, nor where the extension runs in the browser although
 * there is one.
 */
const whereServicesAre = '(!isWeb || remoteName) && !elan.inBrowser';

/** @param {string} id @param {import('./generate/tools.mjs').Tool} tool */
function contributedTool(id, { icon, tags, description, input }) {
  return {
    name: `elan_${id}`,
    toolReferenceName: `elan_${id}`,
    displayName: `%tool.${id}%`,
    userDescription: `%tool.${id}.description%`,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    icon: `$(${icon})`,
    tags,
    // VS Code 1.100 lists none whose condition says more; the package for browsers has none of them.
    when: 'isWorkspaceTrusted',
    inputSchema: input,
  };
}

/** @param {Record<string, Declared>} declared */
function menusOf(declared) {
  /** @type {Record<string, object[]>} */
  const menus = {};
  for (const [id, { palette, needsServices, aboutServices, inBrowser, menus: places = {} }] of Object.entries(
    declared,
  )) {
    const where = (needsServices || aboutServices) && !inBrowser ? whereServicesAre : undefined;
    const inPalette =
      palette === undefined && where === undefined ? {} : { commandPalette: { when: palette } };
    for (const [menu, place] of Object.entries({ ...inPalette, ...places })) {
      // the views are there only where the services are
      const when = menu.startsWith('view/') ? place.when : both(place.when, where);
      (menus[menu] ??= []).push({ command: `elan.${id}`, ...place, ...(when === undefined ? {} : { when }) });
    }
  }
  return menus;
}

/** @param {Record<string, Declared>} declared */
function keybindingsOf(declared) {
  return Object.entries(declared).flatMap(([id, { key, palette, needsServices, inBrowser }]) => {
    if (key === undefined) return [];
    const where = needsServices && !inBrowser ? whereServicesAre : undefined;
    const isOfBegjaering = palette?.includes('elan.') ? palette : both('elan.begjaeringIsActive', palette);
    const inEditor = both('editorTextFocus', isOfBegjaering);
    return [
      { command: `elan.${id}`, key, mac: key.replaceAll('ctrl+', 'cmd+'), when: both(inEditor, where) },
    ];
  });
}

/** The menu of a begjæring, wherever one can be pointed at: without its name commands as short as these say too little. */
const ofBegjaering = 'elan.file';

/** Whether the file that is pointed at is an open begjæring; it need not be the active one. */
const isBegjaering = 'resource in elan.begjaeringer || resourcePath in elan.begjaeringer';

/** @returns {Record<string, object[]>} */
function placesOfSubmenu() {
  const menus = menusOf(declaredCommands());
  const places = {
    'editor/context': '1_elan',
    'editor/title/context': '1_elan',
    'explorer/context': '7_elan',
  };
  return Object.fromEntries(
    Object.entries(places).map(([menu, group]) => [
      menu,
      [...(menus[menu] ?? []), { submenu: ofBegjaering, when: isBegjaering, group }],
    ]),
  );
}

/** @param {string | undefined} when @param {string | undefined} where @returns {string | undefined} a condition for both */
function both(when, where) {
  if (when === undefined || when === 'false' || where === undefined) return when ?? where;
  return `${when.includes('||') ? `(${when})` : when} && ${where}`;
}

/** @param {string} file */
function readText(file) {
  return fs.readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readText(file));
}

async function main() {
  const files = await manifestFiles();
  const stale = staleManifestFiles(files);
  if (process.argv.includes('--check')) {
    for (const file of stale) console.error(`${file} is not as what is declared says. Run npm run manifest.`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const file of stale) fs.writeFileSync(path.join(ROOT, file), files.get(file) ?? '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
