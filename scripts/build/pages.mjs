// @ts-check
// node scripts/build/pages.mjs: writes docs/regler/, one page for each rule and each check of ours, from the data and the
// fixtures, and docs/reference/, from what the programs go by. With --check it writes nothing, and exits 1 naming the pages that are
// not as they would be written.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/paths.mjs';
import { readSources } from './pages/sources.mjs';
import { allPages } from './pages/all-pages.mjs';
import { referencePages } from './pages/reference/pages.mjs';

const docs = path.join(ROOT, 'docs');
/** Nothing else stands in these. */
const folders = ['regler', 'reference'];

/**
 * @returns {Promise<{pages: Map<string, string>, remarks: string[]}>} every page by its path below docs/, and
 *   what a maintainer should know about them
 */
export async function renderPages() {
  const [sources, reference] = await Promise.all([readSources(ROOT), referencePages()]);
  const ofRules = [...allPages(sources)].map(
    ([file, text]) => /** @type {const} */ ([`regler/${file}`, text]),
  );
  return { pages: new Map([...ofRules, ...reference]), remarks: sources.remarks };
}

/**
 * @param {Map<string, string>} pages
 * @returns {string[]} the paths of pages that are missing, differ or are no longer wanted
 */
export function stalePages(pages) {
  const different = [...pages].filter(([file, text]) => readPage(file) !== text).map(([file]) => file);
  return [...different, ...unwantedPages(pages)].sort();
}

/** @param {Map<string, string>} pages */
function unwantedPages(pages) {
  return folders
    .filter((folder) => fs.existsSync(path.join(docs, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(docs, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/').normalize('NFC')}`),
    )
    .filter((file) => file.endsWith('.md') && !pages.has(file));
}

/** @param {string} file @returns {string | undefined} */
function readPage(file) {
  const place = path.join(docs, file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** @param {Map<string, string>} pages */
function writePages(pages) {
  for (const file of unwantedPages(pages)) fs.rmSync(path.join(docs, file));
  for (const [file, text] of pages) {
    fs.mkdirSync(path.dirname(path.join(docs, file)), { recursive: true });
    fs.writeFileSync(path.join(docs, file), text);
  }
}

async function main() {
  const { pages, remarks } = await renderPages();
  for (const remark of remarks) console.error(remark);
  const stale = stalePages(pages);
  if (process.argv.includes('--check')) {
    for (const file of stale) console.error(`docs/${file} is stale`);
    if (stale.length > 0) {
      console.error('Run: node scripts/build/pages.mjs');
      process.exitCode = 1;
    }
    return;
  }
  writePages(pages);
  console.log(`${pages.size} pages, ${stale.length} of them changed.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
