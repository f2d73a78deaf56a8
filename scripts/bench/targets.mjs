// @ts-check
// What has to be reached: the one table of it.

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} what
 * @property {number} limit the most that it may be
 * @property {'times' | 'MB'} unit
 * @property {string} meaning what was done for it, and beside what
 */

const afterKeystroke = (/** @type {string} */ request) =>
  `${request}, asked right after a character was typed into a file of 1,000 claims, when nothing of the new version is known ` +
  'yet; beside the whole check of the same text in the same round.';

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'check',
    what: 'whole check of 1,000 claims / JSON.parse and ajv',
    limit: 2,
    unit: 'times',
    meaning:
      'A right file, from its text to diagnostics; beside parsing and validating it, with nothing made of errors.',
  },
  {
    name: 'json-languageservice',
    what: 'whole check of 1,000 claims / vscode-json-languageservice',
    limit: 0.2,
    unit: 'times',
    meaning:
      'The same file; beside what VS Code does with a JSON file and its schema, from the text to diagnostics.',
  },
  {
    name: 'check-large',
    what: 'whole check of 10,000 claims / JSON.parse and ajv',
    limit: 2,
    unit: 'times',
    meaning: 'As the first row, with a file of about 8 MB.',
  },
  {
    name: 'growth',
    what: 'whole check of 10,000 claims / of 1,000 claims',
    limit: 10.5,
    unit: 'times',
    meaning:
      'Ten times the claims should take ten times as long. Of JSON.parse and ajv the same is printed beside it.',
  },
  {
    name: 'keystroke',
    what: 'keystroke to fresh diagnostics, 10,000 claims / 100 claims',
    limit: 4,
    unit: 'times',
    meaning:
      'A character typed near the top of a right file, until the diagnostics of that version come, without the pause.',
  },
  {
    name: 'hover',
    what: 'hover after a keystroke / whole check',
    limit: 1.5,
    unit: 'times',
    meaning: afterKeystroke('Hover on a reference and on an amount, of which the slower one counts'),
  },
  {
    name: 'symbols',
    what: 'symbols after a keystroke / whole check',
    limit: 1.5,
    unit: 'times',
    meaning: afterKeystroke('The outline'),
  },
  {
    name: 'links',
    what: 'links after a keystroke / whole check',
    limit: 1.5,
    unit: 'times',
    meaning: afterKeystroke('The links to laws, one in each claim'),
  },
  {
    name: 'picture',
    what: 'picture after a keystroke / whole check',
    limit: 1.5,
    unit: 'times',
    meaning: afterKeystroke('What the picture of the claims consists of'),
  },
  {
    name: 'batch',
    what: '`elan check` over 2,000 files of 16 kB / ajv-cli',
    limit: 0.5,
    unit: 'times',
    meaning:
      'Processes from start to end; beside what ajv-cli does with the same files and the schema alone, without any rules.',
  },
  {
    name: 'batch-again',
    what: 'the same again with `--cache` / ajv-cli',
    limit: 0.5,
    unit: 'times',
    meaning: 'As the row above, where each file is as it was when it was checked the last time.',
  },
  {
    name: 'start-up',
    what: '`elan check` of one small file / `node -e 0`',
    limit: 1.5,
    unit: 'times',
    meaning: 'Processes from start to end: what starting Node takes cannot be saved.',
  },
  {
    name: 'server-memory',
    what: 'memory of the language server after 4,000 edits',
    limit: 120,
    unit: 'MB',
    meaning:
      'What the process holds (resident set) after 4,000 changes of a 25 kB file, each followed by what editors ask for, when ' +
      'unused memory has been given back.',
  },
  {
    name: 'batch-memory',
    what: 'memory of `elan check` over 10,000 files',
    limit: 250,
    unit: 'MB',
    meaning: 'The most that the process held at any time, all its threads included.',
  },
  {
    name: 'vsix',
    what: 'the package',
    limit: 1.6,
    unit: 'MB',
    meaning: 'The `.vsix` that `npm run package` makes.',
  },
  {
    name: 'bundles',
    what: 'the bundles before compression',
    limit: 6,
    unit: 'MB',
    meaning: 'Programs, data and validators in `dist/` as they are packaged.',
  },
];

/** @typedef {Target & { value: number, of: string, met: boolean }} Judged */

/**
 * @param {readonly import('./figures.mjs').Figure[]} figures
 * @returns {Judged[]} the targets that something was measured for, in the order of the table
 * @throws Error where a figure is of no target, or is no number
 */
export function judged(figures) {
  const byTarget = new Map(figures.map((figure) => [figure.target, figure]));
  for (const { target, value } of figures) {
    if (!targets.some(({ name }) => name === target)) throw new Error(`there is no target ${target}`);
    if (!Number.isFinite(value)) throw new Error(`${target}: ${value} is no figure`);
  }
  return targets.flatMap((target) => {
    const figure = byTarget.get(target.name);
    if (!figure) return [];
    const { value, of } = figure;
    return [{ ...target, value, of, met: value <= target.limit }];
  });
}
