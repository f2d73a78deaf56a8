// @ts-check
// What is measured, bundled as it is shipped: one file, and the modules that esbuild chooses for the build.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { generate } from '../generate.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { bundleOptions } from '../support/bundle-options.mjs';
import { ROOT } from '../support/paths.mjs';

const exported = `
  export { BegjaeringDocument } from './server/src/begjaering/document';
  export { check } from './server/src/check/check';
  export { debounceMilliseconds, startServer } from './server/src/lsp/server';
  export { jsonSchema } from './server/src/model/json-schema';
  export { modelOf, newestVersion } from './server/src/model/model';
  export { validators } from '#generated/validators/index.mjs';
  export { getLanguageService } from 'vscode-json-languageservice';
  export { createConnection } from 'vscode-languageserver';
  export { createProtocolConnection } from 'vscode-languageserver/node';
  export { TextDocument } from 'vscode-languageserver-textdocument';
`;

/**
 * @typedef {object} Engine
 * @property {typeof import('../../server/src/begjaering/document').BegjaeringDocument} BegjaeringDocument
 * @property {typeof import('../../server/src/check/check').check} check
 * @property {typeof import('../../server/src/lsp/server').startServer} startServer
 * @property {typeof import('../../server/src/lsp/server').debounceMilliseconds} debounceMilliseconds
 * @property {typeof import('../../server/src/model/json-schema').jsonSchema} jsonSchema
 * @property {typeof import('../../server/src/model/model').modelOf} modelOf
 * @property {string} newestVersion
 * @property {Record<string, (value: unknown) => boolean>} validators
 * @property {typeof import('vscode-json-languageservice').getLanguageService} getLanguageService
 * @property {typeof import('vscode-languageserver').createConnection} createConnection
 * @property {typeof import('vscode-languageserver/node').createProtocolConnection} createProtocolConnection
 * @property {typeof import('vscode-languageserver-textdocument').TextDocument} TextDocument
 */

/** @returns {Promise<Engine>} */
export async function loadEngine() {
  if (!fs.existsSync(path.join(ROOT, 'server/generated'))) await generate();
  const outfile = path.join(temporaryFolder('bench'), 'engine.cjs');
  await build({
    ...bundleOptions,
    stdin: { contents: exported, resolveDir: ROOT, loader: 'ts' },
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
