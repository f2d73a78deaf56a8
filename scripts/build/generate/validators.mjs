// @ts-check
// Compiles each version's schema to plain JavaScript, so that nothing has to be compiled when the extension starts.
import { Ajv, _, stringify } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import path from 'node:path';
import { addLooks, looking } from './looks.mjs';
import { shareCode } from './share.mjs';

/** Annotations that the schemas carry for editors; they say nothing about validity. */
const annotations = ['enumDescriptions', 'deprecationMessage'];

/**
 * @param {Record<string, unknown>} formats
 * @returns {import('ajv').Ajv} the ajv that the project validates with, the project's own keywords included
 */
export function createAjv(formats) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: /** @type {any} */ (formats),
    messages: false,
    code: { source: true, formats: _`require("formats").formats` },
  });
  ajv.addVocabulary(annotations);
  addAdviceKeywords(ajv);
  addLooks(ajv);
  return ajv;
}

/**
 * Keywords whose findings are warnings and hints: a value outside an open code list, a number written as a string,
 * a deprecated property, a spelling that is accepted but not the usual one.
 * @param {import('ajv').Ajv} ajv
 */
function addAdviceKeywords(ajv) {
  ajv.addKeyword({
    keyword: 'knownValues',
    type: 'string',
    code: (context) => context.fail(_`${stringify(context.schema)}.indexOf(${context.data}) === -1`),
  });
  ajv.addKeyword({
    keyword: 'preferredType',
    code: (context) => context.fail(_`typeof ${context.data} === "string"`),
  });
  ajv.removeKeyword('deprecated');
  for (const keyword of ['deprecated', 'spellingOf']) {
    ajv.addKeyword({ keyword, code: (context) => context.fail(_`true`) });
  }
}

/** Keywords that hold schemas by names of their own. */
const named = ['properties', 'definitions'];

/** What is written for people: nothing is valid or not because of it, and ajv would keep it. */
const words = ['title', 'description', 'examples', ...annotations];

/**
 * @param {unknown} schema
 * @returns {any} it, without what is written for people
 */
export function withoutWords(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).filter(([keyword]) => !words.includes(keyword));
  return Object.fromEntries(
    members.map(([keyword, value]) => [
      keyword,
      named.includes(keyword) ? eachWithoutWords(value) : withoutWords(value),
    ]),
  );
}

/** @param {Record<string, unknown>} schemas */
const eachWithoutWords = (schemas) =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutWords(schema)]));

/** What is done where something is wrong, which ajv writes out each time. */
const report = `function report(errors, instancePath, schemaPath, keyword, params) {
  const error = { instancePath, schemaPath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
const writtenOut =
  /const (err\d+) = \{instancePath(:[^{}]*?)?,schemaPath:("[^"]*"),keyword:("[^"]*"),params:(\{[^{}]*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/** @param {string} code @returns the same, where what is wrong is told by `report` */
const reporting = (code) =>
  code.replace(
    writtenOut,
    (_, _name, path = ':instancePath', schemaPath, keyword, params) =>
      `vErrors = report(vErrors, ${path.slice(1)}, ${schemaPath}, ${keyword}, ${params});`,
  );

/** How ajv writes the head of a function, a call of one, and that a text is too long. */
const head = /, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{/g;
const call = /\{instancePath:?([^{},]*),parentData(?::[^{},]+)?,parentDataProperty(?::[^{},]+)?,rootData\}/g;
const tooLong = /if\((\w+)\((data\d*)\) > (\d+)\)/g;

/**
 * @param {string} code
 * @returns the same, in which functions are called with nothing but what they ask for, so that no object is made for each call,
 *   and in which the characters of a text are counted only where it may have too many
 */
function lean(code) {
  const shorter = code
    .replace(head, ', instancePath = ""){')
    .replace(call, (_, path) => path || 'instancePath')
    .replace(tooLong, 'if($2.length > $3 && $1($2) > $3)');
  if (/parentData|rootData/.test(shorter)) throw new Error('ajv writes its programs in another way now');
  return shorter;
}

/**
 * Writes a module for each version, which is the function that validates, and one with what they share.
 * @param {ReadonlyMap<string, Record<string, unknown>>} schemas by version
 * @param {{file: string, formats: Record<string, unknown>}} formats the module of formats, and what it exports
 * @param {string} folder where the CommonJS modules go
 */
export async function writeValidators(schemas, formats, folder) {
  const standalone = [...schemas].map(([version, schema]) => {
    const ajv = createAjv(formats.formats);
    return /** @type {const} */ ([
      version,
      lean(reporting(standaloneCode(ajv, ajv.compile(withoutWords(schema))))),
    ]);
  });
  const { shared, programs } = shareCode(new Map(standalone), `${report}\n${looking}`, ['report', 'looking']);
  for (const [name, contents] of programs.set('shared', shared)) {
    await build({
      stdin: { contents, resolveDir: folder, loader: 'js' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      outfile: path.join(folder, `${name}.cjs`),
      external: ['./shared.cjs'],
      logLevel: 'warning',
      alias: { formats: formats.file },
    });
  }
}
