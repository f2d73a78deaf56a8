// @ts-check
import { fixes, generatedNote, page, quotation, snippets, table } from './parts.mjs';
import { decidedBy, officialSource, severities } from './words.mjs';

/** @typedef {import('./sources.mjs').OfficialFacts} OfficialFacts */

/** @param {OfficialFacts} facts @returns {string} the page of one of the authority's rules */
export function officialPage(facts) {
  return page([
    generatedNote,
    '',
    `# ${facts.code}`,
    '',
    '[Alle regler · All rules](README.md)',
    '',
    ...norwegian(facts),
    ...snippets(facts),
    ...english(facts),
    '## Kilde · Source',
    '',
    `[${officialSource.nb} · ${officialSource.en}](${officialSource.address})`,
  ]);
}

/** @param {OfficialFacts} facts @returns {string[]} */
function norwegian(facts) {
  const { nb, meaning, since, changesOnly } = facts;
  return [
    `**${nb.title}**`,
    '',
    meaning.nb,
    '',
    ...table([
      ['Regel fra', 'Skatteetaten'],
      ['Alvorlighet', severities['error']?.nb ?? ''],
      ['Gjelder', `${changesOnly ? 'bare endringer av en innsendt sak, ' : ''}fra modell ${since}`],
      ['Avgjøres av', decidedBy[facts.decidedBy]?.nb ?? ''],
      ['Kontrolleres her', checkedWords(facts).nb],
    ]),
    '## Offisiell tekst',
    '',
    'Beskrivelse:',
    '',
    ...quotation(nb.description),
    ...(nb.deviation ? ['Avvikstekst, som tjenesten svarer med:', '', ...quotation(nb.deviation)] : []),
    ...placeholderNote(facts).map(({ nb: note }) => note),
    ...fixes(facts, 'nb', '##'),
  ];
}

/** @param {OfficialFacts} facts @returns {string[]} */
function english(facts) {
  const { en, meaning, since, changesOnly } = facts;
  return [
    '## In English',
    '',
    `**${en.title}**`,
    '',
    meaning.en,
    '',
    ...table([
      ['Rule by', 'Skatteetaten'],
      ['Severity', severities['error']?.en ?? ''],
      ['Holds', `${changesOnly ? 'for changes of a submitted case only, ' : ''}from model ${since} on`],
      ['Decided by', decidedBy[facts.decidedBy]?.en ?? ''],
      ['Checked here', checkedWords(facts).en],
    ]),
    'There is no official English text. The translation is ours.',
    '',
    'Description:',
    '',
    ...quotation(en.description),
    ...(en.deviation ? ['Deviation text:', '', ...quotation(en.deviation)] : []),
    ...placeholderNote(facts).map(({ en: note }) => note),
    ...fixes(facts, 'en', '###'),
  ];
}

/** @param {OfficialFacts} facts */
function checkedWords({ checked, decidedBy: decides }) {
  if (decides === 'tjeneste') return { nb: 'nei, filen viser det ikke', en: 'no, the file does not show it' };
  if (!checked) return { nb: 'ikke i denne versjonen', en: 'not in this version' };
  return decides === 'blandet'
    ? { nb: 'ja, så langt filen viser det', en: 'yes, as far as the file shows it' }
    : { nb: 'ja', en: 'yes' };
}

/** @param {OfficialFacts} facts */
function placeholderNote({ nb, placeholders }) {
  const present = Object.keys(placeholders).filter((placeholder) => nb.deviation.includes(placeholder));
  if (present.length === 0) return [];
  const listed = present.map((placeholder) => `\`${placeholder}\``).join(', ');
  return [
    {
      nb: `Fylles inn med det som står i filen: ${listed}.`,
      en: `Filled in with what stands in the file: ${listed}.`,
    },
    { nb: '', en: '' },
  ];
}
