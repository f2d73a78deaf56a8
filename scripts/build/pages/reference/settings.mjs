// @ts-check
import { referencePage } from './parts.mjs';
import { readJson } from './sources.mjs';

/** @typedef {'en' | 'nb'} Language */

const scopes = {
  resource: { en: 'each folder', nb: 'hver mappe' },
  machine: { en: 'the user or the machine', nb: 'brukeren eller maskinen' },
  'machine-overridable': {
    en: 'the machine; a trusted workspace may change it',
    nb: 'maskinen; et arbeidsområde du stoler på, kan endre den',
  },
};

const texts = {
  en: {
    intro:
      'Settings of the extension. Other editors give the same ones to the language server, below `elan`. Those that say where something is sent are not read from a folder that is not trusted (Restricted Mode).',
    usual: 'Default',
    values: 'Values',
    scope: 'Set for',
  },
  nb: {
    intro:
      'Innstillingene til utvidelsen. Andre editorer gir de samme til språktjeneren, under `elan`. De som sier hvor noe sendes, leses ikke fra en mappe du ikke har sagt at du stoler på (begrenset modus).',
    usual: 'Standard',
    values: 'Verdier',
    scope: 'Settes for',
  },
};

/** @param {Language} language @returns {string} */
export function settingPage(language) {
  const { contributes } = readJson('package.json');
  const words = readJson(language === 'en' ? 'package.nls.json' : 'package.nls.nb.json');
  const said = (/** @type {string} */ text) => text.replace(/^%(.*)%$/, (_, key) => words[key]);
  const settings = Object.entries(contributes.configuration.properties).sort(
    ([, a], [, b]) => a.order - b.order,
  );
  const title = { en: 'Settings', nb: 'Innstillinger' };
  return referencePage(language, title, { en: 'settings.md', nb: 'innstillinger.md' }, [
    texts[language].intro,
    '',
    ...settings.flatMap(([name, setting]) => section(name, setting, language, said)),
  ]);
}

/**
 * @param {string} name
 * @param {any} setting
 * @param {Language} language
 * @param {(text: string) => string} said
 * @returns {string[]}
 */
function section(name, setting, language, said) {
  const { usual, values, scope } = texts[language];
  const { [/** @type {keyof typeof scopes} */ (setting.scope)]: setFor } = scopes;
  const choices = valuesOf(setting, said);
  return [
    `## ${name}`,
    '',
    said(setting.markdownDescription),
    '',
    `- ${usual}: \`${JSON.stringify(setting.default)}\``,
    ...(choices === '' ? [] : [`- ${values}: ${choices}`]),
    `- ${scope} ${setFor[language]}`,
    '',
  ];
}

/** @param {any} setting @param {(text: string) => string} said @returns {string} the values that it may have */
function valuesOf({ enum: values, enumDescriptions = [] }, said) {
  if (!Array.isArray(values)) return '';
  const told = values.map((value, i) =>
    enumDescriptions[i] ? `\`${value}\` (${said(enumDescriptions[i])})` : `\`${value}\``,
  );
  return told.join(', ');
}
