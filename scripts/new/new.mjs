// @ts-check
// npm run new -- KIND NAME: begins something that is added often. What it writes is wrong until it is filled in, and the
// tests say so. See docs/contributing.md.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { ROOT } from '../support/paths.mjs';
import { newCommand } from './command.mjs';
import { newFix } from './fix.mjs';
import { newModel } from './model.mjs';
import { newRule } from './rule.mjs';
import { newSetting } from './setting.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What is begun: files by their paths in the repository, and what is left to do, in order.
 * @typedef {{ files: Record<string, string>, left: readonly string[] }} Begun
 */

const USAGE = `npm run new -- KIND NAME [options]

  rule CODE [--family F]          a rule of the authority (CODE in capitals), or a check of ours (elan/code)
  fix ID --for CODE [--family F]  a fix of what a code finds
  model VERSION                   a version of the model
  command NAME --group GROUP      a command: cases, comparing, connection or sending
  setting NAME                    a setting

Nothing is overwritten. What is left to do is printed.`;

/** @type {Record<string, (name: string, options: Record<string, string | undefined>) => Begun>} */
const kinds = { rule: newRule, fix: newFix, model: newModel, command: newCommand, setting: newSetting };

process.exitCode = await main();

/** @returns {Promise<number>} exit code */
async function main() {
  const { values, positionals } = parse();
  const [kind = '', name = ''] = positionals;
  const make = kinds[kind];
  if (values.help || !make || name === '' || positionals.length > 2) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  try {
    const { files, left } = make(name, /** @type {Record<string, string | undefined>} */ (values));
    for (const [file, text] of Object.entries(files)) await write(file, text);
    console.log(`Left to do:\n${left.map((line, position) => `${position + 1}. ${line}`).join('\n')}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 2;
  }
}

function parse() {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = { for: text, family: text, group: text, help: /** @type {const} */ ({ type: 'boolean' }) };
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { values: { help: false }, positionals: [] };
  }
}

/** @param {string} file @param {string} text */
async function write(file, text) {
  const place = path.join(ROOT, file);
  const info = await prettier.getFileInfo(place, { ignorePath: path.join(ROOT, '.prettierignore') });
  const options = { ...(await prettier.resolveConfig(place)), filepath: place };
  const isKnown = !info.ignored && info.inferredParser;
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, isKnown ? await prettier.format(text, options) : text);
  console.log(file);
}
