// @ts-check
// node scripts/package/changelog.mjs release    what is unreleased gets the version of package.json and today's date
// node scripts/package/changelog.mjs notes TAG  prints what stands under a version
// `npm version` runs the first by itself, the workflow of a release the second.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Release, parser } from 'keep-a-changelog';
import * as prettier from 'prettier';
import { ROOT } from '../support/paths.mjs';

/**
 * @param {string} text a changelog
 * @param {{ version: string, date: Date }} release
 * @returns {string} the same, with what is unreleased under the version, and an empty part for what comes
 * @throws Error where nothing is unreleased
 */
export function released(text, { version, date }) {
  const changelog = parser(text);
  const unreleased = changelog.releases.find((release) => release.version === undefined);
  if (!unreleased || unreleased.isEmpty())
    throw new Error('CHANGELOG.md has nothing under Unreleased: say what is new first.');
  unreleased.setVersion(version);
  unreleased.setDate(date);
  changelog.addRelease(new Release());
  return changelog.toString();
}

/**
 * @param {string} text a changelog
 * @param {string} version with or without the `v` of a tag
 * @returns {string} what stands under it
 * @throws Error where the changelog does not know it
 */
export function notesOf(text, version) {
  const number = version.replace(/^v/, '');
  const found = parser(text).findRelease(number);
  if (!found) throw new Error(`CHANGELOG.md has no part for ${number}.`);
  const [, ...lines] = found.toString().split('\n');
  return `${lines.join('\n').trim()}\n`;
}

async function main() {
  const file = path.join(ROOT, 'CHANGELOG.md');
  const text = fs.readFileSync(file, 'utf8');
  const [what, tag = ''] = process.argv.slice(2);
  if (what === 'notes') {
    process.stdout.write(notesOf(text, tag));
    return;
  }
  if (what !== 'release') throw new Error('Say release, or notes and a tag.');
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const options = await prettier.resolveConfig(file);
  const written = released(text, { version, date: new Date() });
  fs.writeFileSync(file, await prettier.format(written, { ...options, filepath: file }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((/** @type {Error} */ { message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}
