// @ts-check
// The JSON Schema of .elanrc.json, from the catalogue of codes: schemas/elanrc.schema.json, which editors complete by.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const schemas = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../schemas');

/** Where the schema is kept. */
export const elanrcSchemaFile = path.join(schemas, 'elanrc.schema.json');

/** The severities that a code can be given, and what turns it off. */
export const levels = ['error', 'warning', 'information', 'hint', 'off'];

const levelDescriptions = ['Feil', 'Advarsel', 'Opplysning', 'Hint', 'Meldes ikke'];

/** @typedef {{code: string, nb: {title: string}, meaning: {nb: string}}} Code */

/** @returns {Record<string, unknown>} JSON Schema, draft-07, of .elanrc.json */
export function elanrcSchema() {
  const codes = allCodes();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Nedjustering av regler for utleggsbegjæringer (.elanrc.json)',
    description:
      'Gjelder begjæringene i samme mappe og mappene under den. `elan check --strict` ser bort fra den.',
    type: 'object',
    definitions: { alvorsgrad: { enum: levels, enumDescriptions: levelDescriptions } },
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Skjemaet som filen følger.' },
      miljoe: {
        enum: ['test'],
        enumDescriptions: ['Bare testdata: Herfra sendes ingenting til produksjon.'],
        description:
          'Hva filene i mappen og mappene under den er til. Med `test` nektes alt som skal til produksjon, i editoren og på kommandolinjen.',
      },
      regler: {
        type: 'object',
        description: 'Alvorsgraden som funn med en kode skal ha, eller `off` for at de ikke skal meldes.',
        additionalProperties: false,
        properties: Object.fromEntries(codes.map((code) => [code.code, ruleSchema(code)])),
      },
      unntak: {
        type: 'array',
        description:
          'Funn som noen har sett på og godtar. Et unntak som ikke lenger treffer noe, blir meldt.',
        items: exceptionSchema(codes),
      },
    },
  };
}

/** @param {Code} code */
function ruleSchema({ nb, meaning }) {
  return {
    description: `${nb.title.replace(/\.$/, '')}. ${meaning.nb}`,
    allOf: [{ $ref: '#/definitions/alvorsgrad' }],
  };
}

/** @param {Code[]} codes */
function exceptionSchema(codes) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['fil', 'kode', 'grunn'],
    anyOf: [{ required: ['peker'] }, { required: ['kravreferanse'] }],
    defaultSnippets: [{ label: 'unntak', body: { fil: '$1', kode: '$2', kravreferanse: '$3', grunn: '$4' } }],
    properties: {
      fil: {
        type: 'string',
        minLength: 1,
        description: 'Stien til begjæringen fra mappen som denne filen ligger i.',
      },
      kode: {
        type: 'string',
        description: 'Koden til funnet.',
        enum: codes.map(({ code }) => code),
        enumDescriptions: codes.map(({ nb }) => nb.title),
      },
      peker: {
        type: 'string',
        pattern: '^(/.*)?$',
        description:
          'JSON-peker til funnet, eller til det som funnet er en del av, som `/kravTilInnkreving/0`. Tom: hele filen.',
      },
      kravreferanse: {
        type: 'string',
        description: 'Referansen til kravet som funnet gjelder.',
      },
      grunn: { type: 'string', pattern: '\\S', description: 'Hvorfor funnet godtas.' },
    },
  };
}

/** Writes the schema where it is kept, formatted as all files are. */
export async function writeElanrcSchema() {
  const options = await prettier.resolveConfig(elanrcSchemaFile);
  const text = await prettier.format(JSON.stringify(elanrcSchema()), { ...options, parser: 'json' });
  fs.writeFileSync(elanrcSchemaFile, text);
}

/** @returns {Code[]} the authority's codes and ours, in the order of the data */
function allCodes() {
  return [...read('feilkoder.json').rules, ...read('egne-kontroller.json').checks];
}

/** @param {string} name */
function read(name) {
  return JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeElanrcSchema();
