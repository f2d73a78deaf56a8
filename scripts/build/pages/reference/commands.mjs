// @ts-check
import { declaredCommands } from '../../manifest.mjs';
import { referencePage, rowsUnder } from './parts.mjs';

/** @typedef {'en' | 'nb'} Language */

/** @type {Record<string, { en: string, nb: string }>} when the palette offers a command */
const conditions = {
  'elan.begjaeringIsActive': { en: 'a begjæring is open', nb: 'en begjæring er åpen' },
  'elan.hasSubmission': { en: 'something was submitted from the file', nb: 'noe er sendt inn fra filen' },
  isWorkspaceTrusted: { en: 'the folder is trusted', nb: 'du har sagt at du stoler på mappen' },
  'resourceScheme == elan-migrering': { en: 'a migration is shown', nb: 'en flytting vises' },
  "activeWebviewPanelId == 'elan.picture'": { en: 'the picture is shown', nb: 'bildet vises' },
  'elan.pictureIsPinned': { en: 'it is kept with one file', nb: 'det holdes til én fil' },
  '!elan.pictureIsPinned': { en: 'it follows the active file', nb: 'det følger den aktive filen' },
  false: { en: 'not in the palette', nb: 'ikke i paletten' },
};

/** @type {Record<string, { en: string, nb: string }>} where else it stands */
const places = {
  'editor/title': { en: 'above the editor', nb: 'over editoren' },
  'elan.file': {
    en: 'in the menu ELAN of a begjæring (tab, text, Explorer)',
    nb: 'i menyen ELAN til en begjæring (fane, tekst, Utforsker)',
  },
  'file/newFile': { en: 'File: New File…', nb: 'Fil: Ny fil…' },
  'view/title': { en: 'above its view', nb: 'over visningen sin' },
  'view/item/context': { en: 'in a view, on what it is about', nb: 'i en visning, på det den gjelder' },
  'explorer/context': { en: 'on a file in the Explorer', nb: 'på en fil i Utforsker' },
};

const texts = {
  en: {
    head: ['command', 'id', 'offered when', 'also'],
    always: 'always',
    intro:
      'Every command of the extension. They stand in the command palette (Ctrl+Shift+P) below `ELAN:`. Give a key to an id in _Preferences: Open Keyboard Shortcuts_.',
  },
  nb: {
    head: ['kommando', 'id', 'tilbys når', 'også'],
    always: 'alltid',
    intro:
      'Alle kommandoene i utvidelsen. De står i kommandopaletten (Ctrl+Shift+P) under `ELAN:`. Gi en id en tast i _Innstillinger: Åpne hurtigtaster_.',
  },
};

/** @param {Language} language @returns {string} */
export function commandPage(language) {
  const { head, always, intro } = texts[language];
  const rows = Object.entries(declaredCommands()).map(([id, { title, key, palette, menus = {} }]) => [
    title[language],
    `\`elan.${id}\``,
    palette === undefined
      ? always
      : palette
          .split(' && ')
          .map((part) => wordsOf(conditions, part)[language])
          .join(', '),
    [
      ...(key === undefined ? [] : [`\`${key}\``]),
      ...Object.keys(menus).map((menu) => wordsOf(places, menu)[language]),
    ].join('; '),
  ]);
  const title = { en: 'Commands of VS Code', nb: 'Kommandoer i VS Code' };
  return referencePage(language, title, { en: 'commands.md', nb: 'kommandoer.md' }, [
    intro,
    '',
    ...rowsUnder(head, rows),
  ]);
}

/** @param {Record<string, { en: string, nb: string }>} words @param {string} of */
function wordsOf(words, of) {
  const found = words[of];
  if (found === undefined)
    throw new Error(`scripts/build/pages/reference/commands.mjs has no words for ${of}.`);
  return found;
}
