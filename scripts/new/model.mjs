// @ts-check
import { Refusal } from './refusal.mjs';
import { read, readJson, refuseExisting } from './texts.mjs';

const table = 'schemas/versions.json';

/**
 * @param {string} version
 * @returns {import('./new.mjs').Begun}
 */
export function newModel(version) {
  if (!/^\d+\.\d+$/.test(version)) throw new Refusal(`${version} is no version: write it as 2.2.`);
  const file = `schemas/model/${version}.json`;
  const example = `test/fixtures/right/${version}.json`;
  refuseExisting(file);
  const data = readJson(table);
  const newest = data.versions.at(-1).name;
  const versions = [...data.versions, { name: version, file: `model/${version}.json` }];
  return {
    files: {
      [table]: JSON.stringify({ ...data, versions }),
      [file]: '{ "types": {} }',
      [example]: read(`test/fixtures/right/${newest}.json`),
    },
    left: [
      `${file}: what differs from ${newest}, as a JSON merge patch`,
      `${example}: a begjæring of model ${version} (as yet it is that of ${newest}): it has to be told from the others`,
      'npm run manifest (the list of the setting elan.informasjonsmodell), npm run pages, npm test',
      'where begjæringer can be brought to it: schemas/migrering.json',
    ],
  };
}
