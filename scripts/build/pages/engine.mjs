// @ts-check
// Asks the engine which codes it looks for and which it has fixes for, so that no page promises anything else.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { generate } from '../generate.mjs';

const question = `
  export { rules } from './engine/rules/registry';
  export { providersByCode } from './engine/fixes/registry';
`;

/**
 * @param {string} root of the repository
 * @returns {Promise<{checkedCodes: Set<string>, fixedCodes: Set<string>}>}
 */
export async function engineFacts(root) {
  if (!fs.existsSync(path.join(root, 'generated'))) await generate();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-pages-'));
  try {
    const outfile = path.join(folder, 'engine.cjs');
    await bundle(root, outfile);
    const { rules, providersByCode } = createRequire(import.meta.url)(outfile);
    return {
      checkedCodes: new Set(rules.map((/** @type {{code: string}} */ { code }) => code)),
      fixedCodes: new Set(providersByCode.keys()),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} outfile */
async function bundle(root, outfile) {
  await build({
    stdin: { contents: question, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
}
