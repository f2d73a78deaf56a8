// @ts-check
// The pages as the site has them. In the repository the sisters stand beside each other, each under a name in its own language; on the
// site they have one address, below /nb/ the Norwegian ones. The pages of the rules are in both languages, and stand on both sides, so
// that either search finds them.
import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { ROOT } from '../support/paths.mjs';
import { addressOf, languageOf } from './contents.mjs';

/** What is written by hand, or generated. */
export const DOCS = path.join(ROOT, 'docs');
const OUT = path.join(ROOT, 'dist-docs');
/** Where the pages stand as the site has them. */
export const STAGED = path.join(OUT, 'pages');
/** Where the site is built. */
export const SITE = path.join(OUT, 'site');

/** @returns {Map<string, string>} the files of the site by their paths below STAGED, with what each is a copy of, below DOCS */
export function stagedFiles() {
  const pages = globSync('**/*.md', { cwd: DOCS, ignore: ['.vitepress/**'] }).flatMap((file) =>
    /** @type {const} */ (['en', 'nb'])
      .filter((language) => file.startsWith('regler/') || languageOf(file) === language)
      .map((language) => /** @type {const} */ ([fileOf(addressOf(file, language)), file])),
  );
  const pictures = globSync('pictures/*', { cwd: DOCS }).map((file) => /** @type {const} */ ([file, file]));
  return new Map([...pages, ...pictures]);
}

/** @param {string} address of a page */
function fileOf(address) {
  return `${address.slice(1)}${address.endsWith('/') ? 'index' : ''}.md`;
}

/** Puts the pages where the site is made of them. What is as it was is not touched, so that a browser does not load it anew. */
export function stage() {
  const files = stagedFiles();
  const present = fs.existsSync(STAGED) ? globSync('**/*', { cwd: STAGED }) : [];
  for (const file of present) if (!files.has(file)) fs.rmSync(path.join(STAGED, file));
  for (const [to, from] of files) copyChanged(path.join(DOCS, from), path.join(STAGED, to));
}

/** @param {string} from @param {string} to */
function copyChanged(from, to) {
  const content = fs.readFileSync(from);
  if (fs.existsSync(to) && fs.readFileSync(to).equals(content)) return;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, content);
}
