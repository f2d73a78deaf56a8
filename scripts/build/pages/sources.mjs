// @ts-check
// Everything that the pages are made of: the data, the fixtures, and what the engine does with each code.
import fs from 'node:fs';
import path from 'node:path';
import { engineFacts } from './engine.mjs';
import { readFixture } from './fixtures.mjs';
import { fixTitles } from './fix-titles.mjs';
import { reasons } from './reasons.mjs';

/** @typedef {{nb: string, en: string}} Words */

/**
 * @typedef {object} CodeFacts what is known of any code, official or ours
 * @property {string} code
 * @property {boolean} checked whether the engine looks for it
 * @property {boolean} fixed whether the engine has fixes for it
 * @property {Words[]} fixes the titles of its fixes
 * @property {Words} [noFix] why it has none
 * @property {Words} [note] something else that a reader has to know
 * @property {import('./fixtures.mjs').Fixture} fixture
 */

/** @typedef {CodeFacts & import('../../../engine/check/catalogue').OfficialRule} OfficialFacts */
/** @typedef {CodeFacts & import('../../../engine/check/catalogue').OwnCheck} OwnFacts */

/**
 * @typedef {object} Sources
 * @property {OfficialFacts[]} official in the order of the catalogue
 * @property {OwnFacts[]} own in the order of the data
 * @property {string} newest the newest version of the model
 * @property {string[]} remarks what is missing in the sources
 */

/**
 * @param {string} root of the repository
 * @returns {Promise<Sources>}
 */
export async function readSources(root) {
  const read = (/** @type {string} */ file) =>
    JSON.parse(fs.readFileSync(path.join(root, 'schemas', file), 'utf8'));
  const titles = read('fikser.json').titles;
  const engine = await engineFacts(root);
  const factsOf = (/** @type {any} */ entry) => {
    const { code } = entry;
    const fixture = readFixture(path.join(root, 'test', 'fixtures', 'regler', `${code}.fixture`));
    const found = {
      checked: engine.checkedCodes.has(code) || code.startsWith('elan/'),
      fixed: engine.fixedCodes.has(code),
      fixes: fixTitles(fixture.fixes, titles, !['schema', 'version'].includes(entry.family)),
    };
    return { ...reasons[code], ...entry, ...found, fixture };
  };
  const official = read('feilkoder.json').rules.map(factsOf);
  const own = read('egne-kontroller.json').checks.map(factsOf);
  const newest = read('versions.json').versions.at(-1).name;
  return { official, own, newest, remarks: [...official, ...own].flatMap(remarksOn) };
}

/** @param {CodeFacts} facts */
function remarksOn({ code, checked, fixed, noFix }) {
  return checked && !fixed && !noFix ? [`${code} has no fix, and nothing says why.`] : [];
}
