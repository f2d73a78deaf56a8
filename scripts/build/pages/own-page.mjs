// @ts-check
import { fixes, generatedNote, page, quotation, snippets, table } from './parts.mjs';
import { families, severities } from './words.mjs';

/** @typedef {import('./sources.mjs').OwnFacts} OwnFacts */

const shared = {
  nb: {
    rows: ['Kontroll fra', 'Alvorlighet', 'Gjelder'],
    ours: 'dette verktøyet, ikke Skatteetaten',
    message: 'Melding:',
    several: 'Melding, med og uten forslag:',
    holds: 'alle modellversjoner',
    depends: 'etter modellversjonen som filen leses som',
  },
  en: {
    rows: ['Check by', 'Severity', 'Holds'],
    ours: 'this tool, not Skatteetaten',
    message: 'Message:',
    several: 'Message, with and without a suggestion:',
    holds: 'for every model version',
    depends: 'by the model version that the file is read as',
  },
};

/** @param {OwnFacts} facts @returns {string} the page of a check of our own */
export function ownPage(facts) {
  return page([
    generatedNote,
    '',
    `# ${facts.code}`,
    '',
    '[Alle regler · All rules](../README.md)',
    '',
    ...inLanguage(facts, 'nb'),
    ...fixes(facts, 'nb', '##'),
    ...snippets(facts),
    '## In English',
    '',
    ...inLanguage(facts, 'en'),
    ...fixes(facts, 'en', '###'),
  ]);
}

/** @param {OwnFacts} facts @param {'nb' | 'en'} language @returns {string[]} */
function inLanguage(facts, language) {
  const { title, message, messageWithoutNearest } = facts[language];
  const messages = messageWithoutNearest ? [message, messageWithoutNearest] : [message];
  const words = shared[language];
  const [of = '', severity = '', holds = ''] = words.rows;
  return [
    `**${title}**`,
    '',
    facts.meaning[language],
    '',
    ...(facts.note ? [facts.note[language], ''] : []),
    ...table([
      [of, words.ours],
      [severity, severities[facts.severity]?.[language] ?? facts.severity],
      [language === 'nb' ? 'Handler om' : 'About', families[facts.family]?.[language] ?? facts.family],
      [holds, facts.family === 'version' ? words.depends : words.holds],
    ]),
    messages.length > 1 ? words.several : words.message,
    '',
    ...messages.flatMap((text) => quotation(text.replace(/\{(\w+)\}/g, '⟨$1⟩'))),
  ];
}
