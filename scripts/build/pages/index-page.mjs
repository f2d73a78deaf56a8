// @ts-check
import { generatedNote, page } from './parts.mjs';
import { decidedByShort, severities } from './words.mjs';

/** @typedef {import('./sources.mjs').Sources} Sources */
/** @typedef {import('./sources.mjs').CodeFacts} CodeFacts */

/** @param {Sources} sources @returns {string} the table of all pages */
export function indexPage({ official, own }) {
  const checked = official.filter((rule) => rule.checked).length;
  return page([
    generatedNote,
    '',
    '# Regler og kontroller · Rules and checks',
    '',
    `Skatteetaten har kunngjort ${official.length} regler. Denne versjonen kontrollerer ${checked} av dem mens du skriver. Kodene er de samme som tjenesten svarer med. I tillegg kommer ${own.length} egne kontroller; kodene deres begynner med \`elan/\`.`,
    '',
    `Skatteetaten has published ${official.length} rules. This version checks ${checked} of them as you type. The codes are those that the service answers with. There are also ${own.length} checks of our own; their codes begin with \`elan/\`. The English titles are our translation.`,
    '',
    '## Skatteetatens regler · The rules of Skatteetaten',
    '',
    '| Regel · Rule | Fra modell · Since model | Avgjøres av · Decided by | Kontrolleres · Checked | Rettelse · Fix |',
    '| --- | --- | --- | --- | --- |',
    ...official.map(officialRow),
    '',
    '## Egne kontroller · Our own checks',
    '',
    '| Kontroll · Check | Alvorlighet · Severity | Rettelse · Fix |',
    '| --- | --- | --- |',
    ...own.map(ownRow),
  ]);
}

/** @param {import('./sources.mjs').OfficialFacts} rule */
function officialRow(rule) {
  const decides = decidedByShort[rule.decidedBy];
  const cells = [
    nameCell(rule, rule),
    rule.since,
    `${decides?.nb} · ${decides?.en}`,
    yes(rule.checked),
    yes(rule.fixed),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @param {import('./sources.mjs').OwnFacts} check */
function ownRow(check) {
  const severity = severities[check.severity];
  return `| ${nameCell(check, check)} | ${severity?.nb} · ${severity?.en} | ${yes(check.fixed)} |`;
}

/** @param {CodeFacts} facts @param {{nb: {title: string}, en: {title: string}}} texts */
function nameCell({ code }, { nb, en }) {
  return `[\`${code}\`](${code}.md)<br>${nb.title}<br>_${en.title}_`;
}

/** @param {boolean} value */
function yes(value) {
  return value ? 'ja · yes' : '–';
}
