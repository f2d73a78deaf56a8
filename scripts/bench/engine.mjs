// @ts-check
// What is measured, bundled as it is shipped: one file, and the modules that esbuild chooses for the build.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { generate } from '../build/generate.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { bundleOptions } from '../support/bundle-options.mjs';
import { ROOT } from '../support/paths.mjs';

const exported = `
  export { BegjaeringDocument } from './engine/begjaering/document';
  export { check } from './engine/check/check';
  export { debounceMilliseconds, startServer } from './server/server';
  export { jsonSchema } from './engine/model/json-schema';
  export { modelOf, newestVersion } from './engine/model/model';
  export { formats } from './engine/model/formats';
  export { getLanguageService } from 'vscode-json-languageservice';
  export { createConnection } from 'vscode-languageserver';
  export { createProtocolConnection } from 'vscode-languageserver/node';
  export { TextDocument } from 'vscode-languageserver-textdocument';
`;

/**
 * @typedef {object} Engine
 * @property {typeof import('../../engine/begjaering/document').BegjaeringDocument} BegjaeringDocument
 * @property {typeof import('../../engine/check/check').check} check
 * @property {typeof import('../../server/server').startServer} startServer
 * @property {typeof import('../../server/server').debounceMilliseconds} debounceMilliseconds
 * @property {typeof import('../../engine/model/json-schema').jsonSchema} jsonSchema
 * @property {typeof import('../../engine/model/model').modelOf} modelOf
 * @property {string} newestVersion
 * @property {typeof import('../../engine/model/formats').formats} formats
 * @property {typeof import('vscode-json-languageservice').getLanguageService} getLanguageService
 * @property {typeof import('vscode-languageserver').createConnection} createConnection
 * @property {typeof import('vscode-languageserver/node').createProtocolConnection} createProtocolConnection
 * @property {typeof import('vscode-languageserver-textdocument').TextDocument} TextDocument
 */

/** @returns {Promise<Engine>} */
export async function loadEngine() {
  if (!fs.existsSync(path.join(ROOT, 'generated'))) await generate();
  const outfile = path.join(temporaryFolder('bench'), 'engine.cjs');
  await build({
    ...bundleOptions,
    stdin: { contents: exported, resolveDir: ROOT, loader: 'ts' },
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
