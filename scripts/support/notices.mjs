// @ts-check
// What is bundled of others has to come with its licence.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** The folder of a package, at the end of what leads into it, however deep it is nested. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of everything that is shipped
 * @returns {string} the name, version and licence of each package that is in the bundles, in the order of their names
 */
export function thirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input) ?? []));
  const notices = [...folders].map((folder) => noticeOf(path.join(ROOT, folder)));
  return `Third-party software in this extension\n\n${[...new Set(notices)].sort().join('\n')}`;
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const texts = fs
    .readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .map((file) => `${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`);
  return [`${'-'.repeat(80)}\n${name} ${version} (${license ?? licenses?.[0]?.type})\n`, ...texts].join('\n');
}
