// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/paths.mjs';
import { declaredCommands } from '../manifest.mjs';

const out = path.join(ROOT, 'generated');

/** Writes the names of the commands that are loaded with the services, so that activation reads no declarations. */
export function writeCommands() {
  const declared = Object.entries(declaredCommands());
  const withServices = declared.filter(([, { needsServices }]) => needsServices).map(([id]) => id);
  const unrestricted = declared.filter(([, { inRestrictedMode }]) => inRestrictedMode).map(([id]) => id);
  const inBrowser = declared.filter(([, { inBrowser }]) => inBrowser).map(([id]) => id);
  const lists = {
    serviceCommands: withServices,
    unrestrictedCommands: unrestricted,
    browserCommands: inBrowser,
  };
  const code = Object.entries(lists).map(([name, ids]) => `export const ${name} = ${JSON.stringify(ids)};\n`);
  const oneOf = (/** @type {string[]} */ ids) => ids.map((id) => JSON.stringify(id)).join(' | ');
  const types = [
    `export type ServiceCommand = ${oneOf(withServices)};\n`,
    `export type BrowserCommand = ${oneOf(inBrowser)};\n`,
    ...Object.keys(lists).map((name) => `export declare const ${name}: readonly ServiceCommand[];\n`),
  ];
  fs.writeFileSync(path.join(out, 'commands.mjs'), code.join(''));
  fs.writeFileSync(path.join(out, 'commands.d.mts'), types.join(''));
}
