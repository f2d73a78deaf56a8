// @ts-check
import { asText, referencePage, rowsUnder } from './parts.mjs';
import { readJson } from './sources.mjs';

/** @typedef {import('commander').Command} Command */
/** @typedef {import('./sources.mjs').CommandLineFacts} CommandLineFacts */

const texts = {
  en: {
    intro: 'Every command of `elan` with its options, as `elan COMMAND --help --lang en` tells them.',
    options: ['option', 'meaning'],
    usual: 'default',
  },
  nb: {
    intro:
      'Alle kommandoene til `elan` med valgene sine, slik `elan KOMMANDO --help --lang nb` forteller om dem. [Innsending fra kommandolinjen](../tjenestene.md) og [elan check](../kommandolinjen.md) forklarer dem nærmere.',
    options: ['valg', 'betydning'],
    usual: 'standard',
  },
};

/** @param {CommandLineFacts} facts @param {'en' | 'nb'} language @returns {string} */
export function commandLinePages({ program, examples }, language) {
  /** @type {Record<string, string>} */
  const norwegian = language === 'nb' ? readJson('schemas/kommandolinje.json') : {};
  const words = (/** @type {string} */ text) => norwegian[text] ?? text;
  const title = { en: 'Commands of elan', nb: 'Kommandoene til elan' };
  return referencePage(language, title, { en: 'command-line.md', nb: 'kommandolinjen.md' }, [
    texts[language].intro,
    '',
    ...program.commands.flatMap((command) => describe(command, command.name())),
  ]);

  /** @param {Command} command @param {string} path @returns {string[]} */
  function describe(command, path) {
    const given = command.registeredArguments.map((argument) => {
      const shown = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${shown}>` : `[${shown}]`;
    });
    return [
      `## elan ${path}`,
      '',
      asText(words(command.description())),
      '',
      '```text',
      [`elan ${path}`, ...given].join(' '),
      '```',
      '',
      ...optionRows(command),
      ...exampleLines((examples[path] ?? []).map(([line, meaning]) => [line, words(meaning)])),
      ...command.commands.flatMap((below) => describe(below, `${path} ${below.name()}`)),
    ];
  }

  /** @param {Command} command */
  function optionRows(command) {
    const rows = command.options.map((option) => {
      const { flags, description, argChoices, defaultValue, defaultValueDescription } = option;
      const usual = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : '');
      const more = [
        ...(argChoices ? [argChoices.join(', ')] : []),
        ...(usual ? [`${texts[language].usual} ${usual}`] : []),
      ];
      return [
        `\`${flags}\``,
        `${asText(words(description))}${more.length > 0 ? ` (${more.join('; ')})` : ''}`,
      ];
    });
    return rows.length > 0 ? rowsUnder(texts[language].options, rows) : [];
  }
}

/** @param {readonly (readonly [string, string])[]} shown */
function exampleLines(shown) {
  if (shown.length === 0) return [];
  return ['```sh no-run', ...shown.flatMap(([line, meaning]) => [`# ${meaning}`, line]), '```', ''];
}
