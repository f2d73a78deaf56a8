// @ts-check
import { asText, referencePage } from './parts.mjs';
import { readJson } from './sources.mjs';

/** @typedef {'en' | 'nb'} Language */
/** @typedef {import('./sources.mjs').CommandLineFacts} CommandLineFacts */
/** @typedef {{ kind?: string } & Record<Language, { message: string, advice: string }>} Told */

/** The files with messages, in the order that one meets them. */
const groups = [
  { file: 'tilkobling', en: 'Connecting', nb: 'Tilkobling' },
  { file: 'maskinporten', en: 'Keys and Maskinporten', nb: 'Nøkler og Maskinporten' },
  { file: 'kall', en: 'The network and the services', nb: 'Nettet og tjenestene' },
  { file: 'innsending', en: 'What is to be sent', nb: 'Det som skal sendes' },
  { file: 'uvisst', en: 'An answer that was lost', nb: 'Et svar som ble borte' },
  { file: 'innsendingslogg', en: 'The log of submissions', nb: 'Innsendingsloggen' },
  { file: 'operasjoner', en: 'Official OpenAPI documents', nb: 'Offisielle OpenAPI-dokumenter' },
  { file: 'grenser', en: 'Limits', nb: 'Grenser' },
];

const texts = {
  en: {
    intro:
      'What the editor and the command line say when something does not work, what to do about it, and what the command line then ends with. `⟨…⟩` is filled in. The [codes of findings](../regler/README.md) have pages of their own.',
    exit: 'Exit code',
  },
  nb: {
    intro:
      'Det editoren og kommandolinjen sier når noe ikke virker, hva du gjør med det, og hva kommandolinjen da slutter med. `⟨…⟩` fylles ut. [Kodene til funnene](../regler/README.md) har egne sider.',
    exit: 'Sluttkode',
  },
};

/** @param {CommandLineFacts} facts @param {Language} language @returns {string} */
export function messagePage(facts, language) {
  const title = { en: 'Messages', nb: 'Meldinger' };
  return referencePage(language, title, { en: 'messages.md', nb: 'meldinger.md' }, [
    texts[language].intro,
    '',
    ...groups.flatMap((group) => [`## ${group[language]}`, '', ...messagesOf(group.file, facts, language)]),
  ]);
}

/** @param {string} file @param {CommandLineFacts} facts @param {Language} language */
function messagesOf(file, facts, language) {
  /** @type {[string, Told][]} */
  const told = Object.entries(readJson(`schemas/tjenestefeil/${file}.json`));
  return told.flatMap(([reason, entry]) => {
    const { message, advice } = entry[language];
    return [
      `### ${asText(message)}`,
      '',
      `${asText(advice)}`,
      '',
      `${texts[language].exit} ${exitCode(reason, entry, facts)}`,
      '',
    ];
  });
}

/** @param {string} reason @param {Told} told @param {CommandLineFacts} facts */
function exitCode(reason, { kind }, { ElanError, exitCodeOf, exitCodes }) {
  if (kind === undefined) return exitCodes.unknown;
  const error = Object.assign(Object.create(ElanError.prototype), { kind, reason });
  return exitCodeOf(error);
}
