// @ts-check
// node scripts/build/pages.mjs: writes docs/regler/, one page for each rule and each check of ours, from the data and the
// fixtures. With --check it writes nothing, and exits 1 naming the pages that are not as they would be written.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/paths.mjs';
import { readSources } from './pages/sources.mjs';
import { allPages } from './pages/all-pages.mjs';

const folder = path.join(ROOT, 'docs', 'regler');

/**
 * @returns {Promise<{pages: Map<string, string>, remarks: string[]}>} every page by its path below docs/regler/, and
 *   what a maintainer should know about them
 */
export async function renderPages() {
  const sources = await readSources(ROOT);
  return { pages: allPages(sources), remarks: sources.remarks };
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
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/').normalize('NFC'))
    .filter((file) => file.endsWith('.md') && !pages.has(file));
}

/** @param {string} file @returns {string | undefined} */
function readPage(file) {
  const place = path.join(folder, file);
  return fs.existsSync(place) ? fs.readFileSync(place, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** @param {Map<string, string>} pages */
function writePages(pages) {
  for (const file of unwantedPages(pages)) fs.rmSync(path.join(folder, file));
  for (const [file, text] of pages) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

async function main() {
  const { pages, remarks } = await renderPages();
  for (const remark of remarks) console.error(remark);
  const stale = stalePages(pages);
  if (process.argv.includes('--check')) {
    for (const file of stale) console.error(`docs/regler/${file} is stale`);
    if (stale.length > 0) {
      console.error('Run: node scripts/build/pages.mjs');
      process.exitCode = 1;
    }
    return;
  }
  writePages(pages);
  console.log(`${pages.size} pages in docs/regler/, ${stale.length} of them changed.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
