// @ts-check
// The check of a whole text, ours and what it is compared with.
import { begjaeringText, WRITTEN_ON } from './begjaering.mjs';
import { measure, median, ratio } from './measure.mjs';

export const SIZES = [10, 100, 1_000, 10_000];
export const SHARES_OF_MISTAKES = [0, 0.01];

/**
 * @typedef {object} Row
 * @property {number} claims
 * @property {number} mistakes the share of the claims that have one
 * @property {number} bytes
 * @property {number} findings
 * @property {number} ours our whole check, as the command line makes it: text to diagnostics
 * @property {number} theirs vscode-json-languageservice's schema validation: text to diagnostics
 * @property {number} theirsParsed the same without the parsing
 * @property {number} floor JSON.parse and compiled ajv, and nothing made of their errors
 * @property {number} againstTheirs how many times as long ours takes as theirs
 * @property {number} againstFloor
 */

/** @param {import('./engine.mjs').Engine} engine @returns {Promise<Row[]>} */
export async function measureChecks(engine) {
  const rows = [];
  for (const mistakes of SHARES_OF_MISTAKES) {
    for (const claims of SIZES) rows.push(await measureCheck(engine, claims, mistakes));
  }
  return rows;
}

/** @param {import('./engine.mjs').Engine} engine @param {number} claims @param {number} mistakes @returns {Promise<Row>} */
async function measureCheck(engine, claims, mistakes) {
  const text = begjaeringText({ claims, mistakes });
  const times = claims > 1_000 ? { warmUp: 2, rounds: 9 } : { warmUp: claims < 1_000 ? 30 : 10, rounds: 21 };
  const ours = () => ourCheck(engine, text);
  const theirs = theirValidation(engine, text);
  const validate = engine.validators[engine.newestVersion];
  if (!validate) throw new Error(`no validator of ${engine.newestVersion}`);
  const parsed = theirs.parse();
  const taken = await measure(
    {
      ours,
      theirs: () => theirs.validate(theirs.parse()),
      theirsParsed: () => theirs.validate(parsed),
      floor: () => validate(JSON.parse(text)),
    },
    times,
  );
  return {
    claims,
    mistakes,
    bytes: Buffer.byteLength(text),
    findings: ours().diagnostics.length,
    ours: median(taken.ours),
    theirs: median(taken.theirs),
    theirsParsed: median(taken.theirsParsed),
    floor: median(taken.floor),
    againstTheirs: ratio(taken.ours, taken.theirs),
    againstFloor: ratio(taken.ours, taken.floor),
  };
}

/** @param {import('./engine.mjs').Engine} engine @param {string} text */
function ourCheck({ BegjaeringDocument, check }, text) {
  return check(BegjaeringDocument.of(text), {
    model: 'auto',
    target: 'test',
    today: WRITTEN_ON,
    language: 'nb',
    syntax: true,
  });
}

/** @param {import('./engine.mjs').Engine} engine @param {string} text */
function theirValidation({ getLanguageService, jsonSchema, modelOf, newestVersion, TextDocument }, text) {
  const service = getLanguageService({});
  const schema = jsonSchema(modelOf(newestVersion), newestVersion, 'nb');
  service.configure({ validate: true, schemas: [{ uri: 'elan:schema', fileMatch: ['*'], schema }] });
  const source = TextDocument.create('file:///begjaering.json', 'json', 1, text);
  return {
    parse: () => service.parseJSONDocument(source),
    /** @param {import('vscode-json-languageservice').JSONDocument} document */
    validate: (document) => service.doValidation(source, document),
  };
}
