// @ts-check
// What was measured on, and with what.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/** The version whose work ajv-cli.mjs does. */
const ajvCli = '5.0.0';

/** @returns {[string, string][]} names and values */
export function machine() {
  const processors = os.cpus();
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processor', `${processors[0]?.model.trim() ?? 'unknown'}, ${os.availableParallelism()} cores`],
    ['memory', `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['system', `${os.type()} ${os.release()} ${os.arch()}`],
    ['Node', process.version],
    ['ajv', versionOf('ajv')],
    ['ajv-cli', `${ajvCli}, as scripts/bench/ajv-cli.mjs does it`],
    ['vscode-json-languageservice', versionOf('vscode-json-languageservice')],
  ];
}

/** @param {string} name of a package */
function versionOf(name) {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}
