// @ts-check
import { Refusal } from './refusal.mjs';
import { readJson } from './texts.mjs';

/**
 * @param {string} name
 * @returns {import('./new.mjs').Begun}
 */
export function newSetting(name) {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Refusal(`${name} is no name: write it as innfelteHint.`);
  const manifest = readJson('package.json');
  const { properties } = manifest.contributes.configuration;
  if (properties[`elan.${name}`]) throw new Refusal(`elan.${name} is a setting already.`);
  const facts = {
    type: 'boolean',
    default: false,
    scope: 'resource',
    markdownDescription: `%setting.${name}%`,
  };
  properties[`elan.${name}`] = facts;
  const words = ['package.nls.json', 'package.nls.nb.json'].map((file) => [
    file,
    JSON.stringify({ ...readJson(file), [`setting.${name}`]: '' }),
  ]);
  return {
    files: { 'package.json': JSON.stringify(manifest), ...Object.fromEntries(words) },
    left: [
      'package.json: its type, default and scope; one that says where something is sent belongs among restrictedConfigurations',
      'package.nls.json and package.nls.nb.json: what it does',
      'where it is read: server/protocol/protocol.ts and server/settings.ts, or client/window/settings.ts',
      'npm run pages, which lists it, and a test of each value: test/server/settings.test.ts',
    ],
  };
}
