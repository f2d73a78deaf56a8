// @ts-check
// What libraries bring along and nothing here uses. It would be the better part of them, and is left out of the bundles;
// what is used and large is packed.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotli } from '../support/brotli.mjs';
import { ROOT } from '../support/paths.mjs';

const nothing = 'module.exports = {};';
const installed = createRequire(path.join(ROOT, 'package.json'));

/**
 * Files of libraries, and what stands for them.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const replaced = [
  // The local ELAN reads JSON, which is UTF-8, and refuses any other encoding by its name as it is.
  [/iconv-lite\/encodings\/(?:dbcs-data|sbcs-data-generated)\.js$/, nothing],
  // Documents are given to it as objects, never as files.
  [
    /json-schema-ref-parser\/dist\/lib\/parsers\/yaml\.js$/,
    'export default { order: 200, canParse: false };',
  ],
  // The command line only fetches; the instructions that one of the two parsers of HTTP needs, not every processor has.
  [/undici\/lib\/(?:mock|interceptor|cache|web\/(?:cookies|eventsource|websocket))\/.*\.js$/, nothing],
  [/undici\/lib\/web\/cache\/cachestorage\.js$/, 'exports.CacheStorage = class {};'],
  [/undici\/lib\/llhttp\/llhttp_simd-wasm\.js$/, "module.exports = require('./llhttp-wasm.js');"],
  // Its other ways to ask, and to ask again; fetch and proxies use none of them.
  [
    /undici\/lib\/(?:dispatcher\/(?:client-h2|balanced-pool|round-robin-pool|retry-agent|h2c-client)|handler\/(?:retry|redirect)-handler|api\/api-(?:pipeline|request|stream|upgrade))\.js$/,
    'module.exports = class {};',
  ],
  // Whether the settings of a table are right has been seen by the compiler.
  [
    /table\/dist\/src\/generated\/validators\.js$/,
    "exports['config.json'] = exports['streamConfig.json'] = () => true;",
  ],
  // The local ELAN's document is one of OpenAPI 3.0.
  [/express-openapi-validator\/.*\/openapi\.v3_1[^/]*\.json$/, '{}'],
  // What only words errors that cannot come.
  [/object-inspect\/index\.js$/, 'module.exports = String;'],
  // Tools for language models have their schemas as data, and ask nothing of the client that would have to be validated.
  [
    /zod\/v4\/core\/json-schema-processors\.js$/,
    'export const aggregateChecks = () => ({}); export const toJSONSchema = () => {};',
  ],
  [
    /zod\/v4\/core\/to-json-schema\.js$/,
    'export const createToJSONSchemaMethod = () => {}; export const createStandardJSONSchemaMethod = () => {};',
  ],
  [/zod\/v4\/core\/json-schema-generator\.js$/, 'export class JSONSchemaGenerator {}'],
  [/sdk\/dist\/esm\/validation\/ajv-provider\.js$/, 'export class AjvJsonSchemaValidator {}'],
  [/sdk\/dist\/esm\/experimental\/tasks\/server\.js$/, 'export class ExperimentalServerTasks {}'],
];

/** The types of media that the local ELAN takes or sends, of the two thousand that there are. */
const mediaTypes =
  /^(?:application\/(?:json|octet-stream|pdf|xml|javascript|x-www-form-urlencoded|jose|problem\+json)|multipart\/form-data|text\/(?:html|plain|css|javascript|xml|csv)|image\/(?:png|jpeg|gif|tiff|svg\+xml|x-icon))$/;

/** @param {string} file the table of media types @returns {string} what of it is used */
function fewMediaTypes(file) {
  const all = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')));
  return JSON.stringify(Object.fromEntries(all.filter(([name]) => mediaTypes.test(name))));
}

/** Commands of commander may be programs of their own, which it starts; none of ours is. */
const startsPrograms = /commander\/lib\/command\.js$/;

/** @param {string} file one that exports a program of WebAssembly @returns the same, packed */
function packedProgram(file) {
  const packed = brotli(installed(file)).toString('base64');
  return `module.exports = require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64'));`;
}

/** @type {import('esbuild').Plugin} */
export const leftOut = {
  name: 'left out',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      startsPrograms.test(importer.replaceAll('\\', '/'))
        ? { path: 'nothing', namespace: 'left out' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'left out' }, () => ({ contents: nothing }));
    build.onLoad({ filter: /node_modules.mime-db.db\.json$/ }, ({ path: file }) => ({
      contents: fewMediaTypes(file),
      loader: 'json',
    }));
    build.onLoad({ filter: /undici.lib.llhttp.llhttp-wasm\.js$/ }, ({ path: file }) => ({
      contents: packedProgram(file),
    }));
    build.onLoad({ filter: /node_modules.*\.js(?:on)?$/ }, ({ path: file }) => {
      const name = file.replaceAll('\\', '/');
      const contents = replaced.find(([pattern]) => pattern.test(name))?.[1];
      if (contents === undefined) return undefined;
      return { contents, resolveDir: path.dirname(file), loader: name.endsWith('.json') ? 'json' : 'js' };
    });
  },
};

const ofExpress = createRequire(installed.resolve('express'));
const ofProtocol = createRequire(installed.resolve('vscode-languageserver-protocol/node'));

/**
 * Packages of which one copy is enough, and which one: the newest of those that are installed.
 * @type {Record<string, string>}
 */
export const oneCopy = {
  '@apidevtools/json-schema-ref-parser': installed.resolve('@apidevtools/json-schema-ref-parser'),
  'mime-db': createRequire(ofExpress.resolve('mime-types')).resolve('mime-db'),
  qs: ofExpress.resolve('qs'),
  'vscode-languageserver-types': path.join(
    path.dirname(ofProtocol.resolve('vscode-languageserver-types')),
    '../esm/main.js',
  ),
  // The ES module of this library, which express-openapi-validator gets at in the end, breaks when it is bundled.
  '@jsdevtools/ono': path.join(ROOT, 'node_modules/@jsdevtools/ono/cjs/index.js'),
};
