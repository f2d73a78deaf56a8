import type { Certainty } from '../operation';
import type { Language } from '../reports/words';
import type { Difference, What } from './difference';

/** What a report on official documents says. */
export interface AdoptionWords {
  readonly title: string;
  readonly same: string;
  /** Nothing differs, but something was not found. */
  readonly sameAsFound: string;
  /** No operation was found. */
  readonly nothingCompared: string;
  /** Has `{all}`, `{patch}` and `{left}`. */
  readonly summary: string;
  readonly headings: Readonly<Record<Difference['about'], string>>;
  readonly subjects: Readonly<Record<Difference['about'], string>>;
  readonly columns: readonly string[];
  /** Where what the patch does not take in is decided. */
  readonly byHand: Readonly<Record<Difference['about'], string>>;
  readonly what: Readonly<Record<What, string>>;
  /** What is said of parameters, fields and what is sent, by how a difference has it. */
  readonly described: Readonly<Record<string, string>>;
  /** What is so or not, by how a difference has it. */
  readonly yesOrNo: Readonly<Record<string, string>>;
  /** Places in an operation, by how a difference has them. */
  readonly places: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly all: string;
  readonly inPatch: string;
  readonly toDecide: string;
  readonly found: string;
  readonly foundColumns: readonly string[];
  readonly noneFound: string;
  readonly missing: string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly notFollowed: string;
}

const norwegian: AdoptionWords = {
  title: 'De offisielle dokumentene og det vi antok',
  same: 'Ingen forskjell: dokumentene sier det samme som det vi antok.',
  sameAsFound: 'Ingen forskjell i det som ble funnet, men noen av operasjonene står ikke i dokumentene.',
  nothingCompared:
    'Operasjoner er ikke sammenlignet: dokumentene har ingen av dem. Er det de rette dokumentene, så si i elan.operasjoner hvilken operasjon som er hvilken.',
  summary: 'Forskjeller: {all}. Patchen tar med {patch}; {left} må avgjøres av et menneske.',
  headings: { operation: 'Operasjoner', field: 'Felter i begjæringen', code: 'Feilkoder' },
  subjects: { operation: 'Operasjon', field: 'Felt', code: 'Kode' },
  columns: ['Hva', 'Vi antok', 'Dokumentet sier', 'Patchen'],
  byHand: {
    operation:
      'Patchen gjelder schemas/tjenester.openapi.json. Det den ikke tar med, trenger kode: det en kaller skal si eller lese.',
    field:
      'Feltene står i schemas/model/, med beskrivelser på begge språk, og endres for hånd. Med elan.offisieltSkjema kontrolleres filer allerede etter dokumentet.',
    code: 'Kodene står i schemas/feilkoder.json, med tekster på begge språk. En ny begynnes med npm run new -- rule KODE.',
  },
  what: {
    server: 'server',
    path: 'sti',
    method: 'metode',
    body: 'innhold',
    status: 'svar',
    new: 'ny',
    gone: 'finnes ikke',
    spelling: 'skrivemåte',
    type: 'type',
    required: 'påkrevd',
    values: 'verdier',
    valuesNew: 'nye verdier',
    valuesGone: 'verdier som er borte',
    null: 'kan være null',
    format: 'format',
    pattern: 'mønster',
    minLength: 'minste lengde',
    maxLength: 'største lengde',
    minimum: 'minste verdi',
    maximum: 'største verdi',
    exclusiveMinimum: 'større enn',
    exclusiveMaximum: 'mindre enn',
    multipleOf: 'delelig med',
    minItems: 'færrest elementer',
    maxItems: 'flest elementer',
  },
  described: { required: 'påkrevd', bytes: 'filen selv', form: 'skjema', none: 'ingenting' },
  yesOrNo: { true: 'ja', false: 'nei' },
  places: { query: 'parameter', header: 'header', requestBody: 'innhold', responses: 'svar' },
  nothing: '–',
  all: 'alle',
  inPatch: 'tar det med',
  toDecide: 'må avgjøres',
  found: 'Operasjonene i dokumentene',
  foundColumns: ['Operasjon', 'Står i', 'Før', 'Med patchen'],
  noneFound: 'Ingen av operasjonene ble funnet i dokumentene.',
  missing: 'Står ikke i noe av dokumentene:',
  certainty: { certain: 'sikkert', likely: 'sannsynlig', assumed: 'antatt' },
  notFollowed: 'Henvisninger som ikke ble fulgt',
};

const english: AdoptionWords = {
  title: 'The official documents and what we assumed',
  same: 'No difference: the documents say the same as we assumed.',
  sameAsFound: 'No difference in what was found, but some of the operations stand in none of the documents.',
  nothingCompared:
    'Operations are not compared: the documents have none of them. If they are the right documents, say in elan.operasjoner which operation is which.',
  summary: 'Differences: {all}. The patch takes in {patch}; {left} are for a person to decide.',
  headings: { operation: 'Operations', field: 'Fields of the begjæring', code: 'Error codes' },
  subjects: { operation: 'Operation', field: 'Field', code: 'Code' },
  columns: ['What', 'We assumed', 'The document says', 'The patch'],
  byHand: {
    operation:
      'The patch is of schemas/tjenester.openapi.json. What it does not take in needs code: what a call is to say or to read.',
    field:
      'The fields stand in schemas/model/, described in both languages, and are changed by hand. With elan.offisieltSkjema files are checked by the document already.',
    code: 'The codes stand in schemas/feilkoder.json, with texts in both languages. A new one is begun by npm run new -- rule CODE.',
  },
  what: {
    server: 'server',
    path: 'path',
    method: 'method',
    body: 'content',
    status: 'answer',
    new: 'new',
    gone: 'is not there',
    spelling: 'spelling',
    type: 'type',
    required: 'required',
    values: 'values',
    valuesNew: 'new values',
    valuesGone: 'values that are gone',
    null: 'may be null',
    format: 'format',
    pattern: 'pattern',
    minLength: 'least length',
    maxLength: 'greatest length',
    minimum: 'least value',
    maximum: 'greatest value',
    exclusiveMinimum: 'greater than',
    exclusiveMaximum: 'less than',
    multipleOf: 'multiple of',
    minItems: 'fewest items',
    maxItems: 'most items',
  },
  described: { required: 'required', bytes: 'the file itself', form: 'form', none: 'nothing' },
  yesOrNo: { true: 'yes', false: 'no' },
  places: { query: 'parameter', header: 'header', requestBody: 'content', responses: 'answer' },
  nothing: '–',
  all: 'all',
  inPatch: 'takes it in',
  toDecide: 'to be decided',
  found: 'The operations in the documents',
  foundColumns: ['Operation', 'Stands in', 'Before', 'With the patch'],
  noneFound: 'None of the operations was found in the documents.',
  missing: 'Stand in none of the documents:',
  certainty: { certain: 'certain', likely: 'likely', assumed: 'assumed' },
  notFollowed: 'References that were not followed',
};

/** The words in each language. */
export const wordsOfAdoption: Readonly<Record<Language, AdoptionWords>> = { nb: norwegian, en: english };
