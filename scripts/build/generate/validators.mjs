// @ts-check
// Compiles each version's schema to plain JavaScript, so that nothing has to be compiled when the extension starts.
import { Ajv, _, stringify } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import path from 'node:path';

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

/**
 * @param {Record<string, unknown>} schema
 * @param {{file: string, formats: Record<string, unknown>}} formats the module of formats, and what it exports
 * @param {string} outfile where the CommonJS module goes that is the function that validates
 */
export async function writeValidator(schema, formats, outfile) {
  const ajv = createAjv(formats.formats);
  const contents = standaloneCode(ajv, ajv.compile(schema));
  await build({
    stdin: { contents, resolveDir: path.dirname(outfile), loader: 'js' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
    alias: { formats: formats.file },
  });
}
