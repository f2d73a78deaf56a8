// @ts-check
// What the command line says of itself, asked of the command line.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../../support/paths.mjs';

/**
 * @typedef {object} CommandLineFacts
 * @property {import('commander').Command} program with every command, as it is registered
 * @property {Record<string, readonly (readonly [line: string, meaning: string])[]>} examples by the names that lead to a command
 * @property {typeof import('../../../../cli/exit-codes').exitCodes} exitCodes
 * @property {(error: unknown) => number} exitCodeOf
 * @property {typeof import('../../../../services/errors').ElanError} ElanError
 */

/** Instead of reading the command line that this process was started by, it keeps what was registered. */
const kept = `
  import { Command } from 'commander';
  export const registered = {};
  Command.prototype.parseAsync = function () { registered.program = this; return Promise.resolve(this); };
`;

const question = `
  export { registered } from 'registered';
  import './cli/program';
  export { examples } from './cli/help/examples';
  export { exitCodes } from './cli/exit-codes';
  export { exitCodeOf } from './cli/services/exit-code-of';
  export { ElanError } from './services/errors';
`;

/** @returns {Promise<CommandLineFacts>} */
export async function commandLineFacts() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-reference-'));
  try {
    const outfile = path.join(folder, 'facts.cjs');
    await bundle(outfile);
    const { registered, ...facts } = createRequire(import.meta.url)(outfile);
    return { program: registered.program, ...facts };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} outfile */
async function bundle(outfile) {
  await build({
    stdin: { contents: question, resolveDir: ROOT, loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(outfile).href) },
    outfile,
    logLevel: 'error',
    plugins: [{ name: 'what-is-registered', setup: keepsWhatIsRegistered }],
  });
}

/** What a command does is loaded when it is run, which none is here. @param {import('esbuild').PluginBuild} bundling */
function keepsWhatIsRegistered(bundling) {
  bundling.onResolve({ filter: /./ }, ({ kind, path: name }) =>
    kind === 'dynamic-import' ? { path: name, external: true } : undefined,
  );
  bundling.onResolve({ filter: /^registered$/ }, () => ({ path: 'registered', namespace: 'registered' }));
  bundling.onLoad({ filter: /./, namespace: 'registered' }, () => ({ contents: kept, resolveDir: ROOT }));
}

/** @param {string} file of the repository */
export function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
}
