// @ts-check
// The check of a whole text, ours and what it is compared with.
import { createAjv, withoutWords } from '../build/generate/validators.mjs';
import { begjaeringText, WRITTEN_ON } from './begjaering.mjs';
import { against, milliseconds } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';

const SIZES = [10, 100, 1_000, 10_000];
const SHARES_OF_MISTAKES = [0, 0.01];

/** The sizes that the growth is between. */
const [SMALL, LARGE] = [1_000, 10_000];

const note = `Ours: parse, schema, rules and properties that stand twice, as the command line has it, from the text to diagnostics.
json-ls: vscode-json-languageservice with the same text and schema, from the text to diagnostics; (parsed): the same without
the parsing. Floor: JSON.parse and compiled ajv.`;

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

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureChecks(subjects) {
  const engine = await subjects.engine('checks');
  const rows = [];
  for (const mistakes of SHARES_OF_MISTAKES) {
    for (const claims of SIZES) rows.push(await measureCheck(engine, claims, mistakes));
  }
  return { figures: rows.flatMap(figuresOf), tables: [checksTable(rows)] };
}

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureGrowth(subjects) {
  const engine = await subjects.engine('checks');
  const [small, large] = [begjaeringText({ claims: SMALL }), begjaeringText({ claims: LARGE })];
  const validate = validatorOf(engine);
  const taken = await measure(
    {
      small: () => ourCheck(engine, small),
      large: () => ourCheck(engine, large),
      smallFloor: () => validate(JSON.parse(small)),
      largeFloor: () => validate(JSON.parse(large)),
    },
    { warmUp: 3, rounds: 15 },
  );
  const floor = ratio(taken.largeFloor, taken.smallFloor);
  const of = `${against(median(taken.large), median(taken.small))}; JSON.parse and ajv grow ${floor.toFixed(1)} times`;
  return { figures: [{ target: 'growth', value: ratio(taken.large, taken.small), of }] };
}

/** @param {Row} row @returns {import('./figures.mjs').Figure[]} those of a right file in one of the sizes that targets speak of */
function figuresOf({ claims, mistakes, ours, floor, theirs, againstFloor, againstTheirs }) {
  if (mistakes > 0) return [];
  const ofFloor = { value: againstFloor, of: against(ours, floor) };
  if (claims === LARGE) return [{ target: 'check-large', ...ofFloor }];
  if (claims !== SMALL) return [];
  const ofTheirs = { value: againstTheirs, of: against(ours, theirs) };
  return [
    { target: 'check', ...ofFloor },
    { target: 'json-languageservice', ...ofTheirs },
  ];
}

/** @param {readonly Row[]} rows @returns {import('./figures.mjs').Table} */
function checksTable(rows) {
  const title = 'The check of a whole begjæring, in milliseconds (medians)';
  const times = ['ours', 'json-ls', '(parsed)', 'floor', 'ours / json-ls', 'ours / floor'];
  const lines = rows.map((row) => [
    String(row.claims),
    `${row.mistakes * 100} %`,
    (row.bytes / 1000).toFixed(0),
    String(row.findings),
    ...[row.ours, row.theirs, row.theirsParsed, row.floor].map(milliseconds),
    row.againstTheirs.toFixed(2),
    row.againstFloor.toFixed(2),
  ]);
  return { title, head: ['claims', 'mistakes', 'kB', 'findings', ...times], lines, note };
}

/** @param {import('./engine.mjs').Engine} engine @param {number} claims @param {number} mistakes @returns {Promise<Row>} */
async function measureCheck(engine, claims, mistakes) {
  const text = begjaeringText({ claims, mistakes });
  const times = claims > 1_000 ? { warmUp: 3, rounds: 9 } : { warmUp: 30, rounds: 21 };
  const ours = () => ourCheck(engine, text);
  const theirs = theirValidation(engine, text);
  const validate = validatorOf(engine);
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

/** What validates and does nothing else. @param {import('./engine.mjs').Engine} engine */
function validatorOf({ formats, jsonSchema, modelOf, newestVersion }) {
  return createAjv(formats).compile(withoutWords(jsonSchema(modelOf(newestVersion), newestVersion, 'nb')));
}

/** Our whole check, as the command line makes it. @param {import('./engine.mjs').Engine} engine @param {string} text */
export function ourCheck({ BegjaeringDocument, check }, text) {
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
