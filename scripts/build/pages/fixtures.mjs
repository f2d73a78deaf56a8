// @ts-check
// Reads a fixture file for its snippets: sections that begin with a line "--- finds: …", "--- fix: …" or
// "--- silent: …". What stands in them is shown as it is, without the lines that say how it is to be checked.
import fs from 'node:fs';

/**
 * @typedef {object} Snippet
 * @property {string} text a fragment of a begjæring, with the findings marked under it
 * @property {string} [model] the version of the model that it is read as, where it is not the newest
 */

/**
 * @typedef {object} Fixture
 * @property {Snippet} [wrong] the first fragment in which something is found
 * @property {Snippet} [right] the first fragment in which nothing is found
 * @property {string[]} fixes the titles of the sections that show a fix
 */

const sectionLine = /^---\s*(\w+)\s*:\s*(.*?)\s*$/;
const settingLine = /^([a-z]+): (\S.*)$/;

/**
 * @param {string} file
 * @returns {Fixture} empty where there is no such file
 */
export function readFixture(file) {
  const sections = fs.existsSync(file) ? sectionsOf(fs.readFileSync(file, 'utf8')) : [];
  const first = (/** @type {string} */ kind) => sections.find((section) => section.kind === kind)?.lines;
  return {
    wrong: snippet(first('finds')),
    right: snippet(first('silent')),
    fixes: sections.filter(({ kind }) => kind === 'fix').map(({ title }) => title),
  };
}

/** @param {string} text */
function sectionsOf(text) {
  /** @type {{kind: string, title: string, lines: string[]}[]} */
  const sections = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, kind, title] = sectionLine.exec(line) ?? [];
    if (kind !== undefined) sections.push({ kind, title: title ?? '', lines: [] });
    else sections.at(-1)?.lines.push(line.trimEnd());
  }
  return sections;
}

/** @param {string[]} [lines] @returns {Snippet | undefined} */
function snippet(lines) {
  if (!lines) return undefined;
  const start = lines.findIndex((line) => !settingLine.test(line));
  const settings = lines.slice(0, start).map((line) => settingLine.exec(line) ?? []);
  const [, , model] = settings.find(([, name]) => name === 'model') ?? [];
  const text = lines
    .slice(start)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return { text, ...(model === undefined || model === 'auto' ? {} : { model }) };
}
