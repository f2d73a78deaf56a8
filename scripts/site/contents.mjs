// @ts-check
// What stands in the documentation, in the order of its side bar. Both languages of a page have one address on the site, so that the
// language can be changed on any page.

/** @typedef {'en' | 'nb'} Language */

/**
 * @typedef {object} Page
 * @property {string} en its file below docs/
 * @property {string} [nb] that of its Norwegian sister; pages for those who change the tool have none
 * @property {{ en: string, nb: string }} title as the side bar has it
 */

/** @typedef {{ title: { en: string, nb: string }, pages: Page[] }} Section */

/** @type {Section[]} */
export const sections = [
  {
    title: { en: 'Begin', nb: 'Kom i gang' },
    pages: [
      page('README.md', 'README.nb.md', 'What this is', 'Hva dette er'),
      page('first-minutes.md', 'forste-minutter.md', 'The first five minutes', 'De første fem minuttene'),
      page('test-environment.md', 'testmiljoet.md', 'The test environment', 'Testmiljøet'),
      page('on-behalf.md', 'paa-vegne-av.md', 'On behalf of others', 'På vegne av andre'),
      page('system-users.md', 'systembrukere.md', 'System users', 'Systembrukere'),
      page(
        'official-documents.md',
        'offisielle-dokumenter.md',
        'Official documents',
        'Offisielle dokumenter',
      ),
      page('production.md', 'produksjon.md', 'Production', 'Produksjon'),
    ],
  },
  {
    title: { en: 'Use', nb: 'Bruk' },
    pages: [
      page('vscode.md', 'vscode.nb.md', 'In VS Code', 'I VS Code'),
      page('keyboard.md', 'tastatur.md', 'By keyboard alone', 'Bare med tastaturet'),
      page('command-line.md', 'kommandolinjen.md', 'elan check', 'elan check'),
      page('services.md', 'tjenestene.md', 'Sending by command line', 'Innsending fra kommandolinjen'),
      page('test-plan.md', 'testplan.md', 'The test plan', 'Testplanen'),
      page('events.md', 'hendelser.md', 'Events', 'Hendelser'),
      page('log.md', 'logg.md', 'The log of submissions', 'Innsendingsloggen'),
      page('elanrc.md', 'elanrc.nb.md', 'Turning things down', 'Å dempe noe'),
      page('pipelines.md', 'pipelines.nb.md', 'In a pipeline', 'I en pipeline'),
      page('agents.md', 'agenter.md', 'Language models', 'Språkmodeller'),
      { en: 'editors/README.md', title: { en: 'Other editors', nb: 'Andre editorer' } },
    ],
  },
  {
    title: { en: 'Look up', nb: 'Slå opp' },
    pages: [
      { en: 'regler/README.md', title: { en: 'Rules', nb: 'Regler' } },
      page('troubleshooting.md', 'feilsoking.md', 'Troubleshooting', 'Feilsøking'),
      page('reference/messages.md', 'reference/meldinger.md', 'Messages', 'Meldinger'),
      page(
        'reference/command-line.md',
        'reference/kommandolinjen.md',
        'Commands of elan',
        'Kommandoene til elan',
      ),
      page('reference/commands.md', 'reference/kommandoer.md', 'Commands of VS Code', 'Kommandoer i VS Code'),
      page('reference/settings.md', 'reference/innstillinger.md', 'Settings', 'Innstillinger'),
      page('reference/exit-codes.md', 'reference/sluttkoder.md', 'Exit codes', 'Sluttkoder'),
      page('limits.md', 'grenser.md', 'Limits', 'Grenser'),
    ],
  },
  {
    title: { en: 'Know', nb: 'Forstå' },
    pages: [
      page('model-versions.md', 'modellversjoner.md', 'Model versions', 'Modellversjoner'),
      page('privacy.md', 'personvern.md', 'Privacy and security', 'Personvern og sikkerhet'),
      page('questions.md', 'sporsmal.md', 'Questions and answers', 'Spørsmål og svar'),
      { en: 'benchmarks.md', title: { en: 'Benchmarks', nb: 'Målinger' } },
    ],
  },
  {
    title: { en: 'Change', nb: 'Endre' },
    pages: [
      { en: 'architecture.md', title: { en: 'How it is built', nb: 'Hvordan det er bygd' } },
      { en: 'contributing.md', title: { en: 'How do I …', nb: 'Hvordan …' } },
    ],
  },
];

/** @param {string} en @param {string} nb @param {string} titleEn @param {string} titleNb @returns {Page} */
function page(en, nb, titleEn, titleNb) {
  return { en, nb, title: { en: titleEn, nb: titleNb } };
}

/** The English page of each Norwegian one, which has its address. */
const sisters = new Map(
  sections.flatMap(({ pages }) => pages).flatMap(({ en, nb }) => (nb === undefined ? [] : [[nb, en]])),
);

/** @param {string} file a page, by its path below docs/ @returns {Language} the language that it is in */
export function languageOf(file) {
  return sisters.has(file) ? 'nb' : 'en';
}

/**
 * @param {string} file a page, by its path below docs/
 * @param {Language} language the side of the site that it is looked for on: the pages of the rules stand on both
 * @returns {string} where it is on the site
 */
export function addressOf(file, language) {
  const isNorwegian = sisters.has(file) || (language === 'nb' && file.startsWith('regler/'));
  const name = (sisters.get(file) ?? file).replace(/(?:(^|\/)README)?\.md$/, '$1');
  return `${isNorwegian ? '/nb' : ''}/${name}`;
}

/**
 * @param {Language} language
 * @returns {{ text: string, items: { text: string, link: string }[] }[]} the side bar
 */
export function sideBar(language) {
  return sections.map(({ title, pages }) => ({
    text: title[language],
    items: pages.map((page) => ({
      text: page.title[language],
      link: addressOf(page[language] ?? page.en, language),
    })),
  }));
}
