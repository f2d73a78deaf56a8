import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { repository } from '../../package.json';

/** The address of the page about a code that anybody can read, with `{code}` in it. */
export const publicRulePage = `${repository.url.replace(/\.git$/, '')}/blob/HEAD/docs/regler/{code}.md`;

/**
 * @param folder where the pages lie, where they are part of what is installed
 * @returns the address of the page about a code, with `{code}` in it
 */
export function rulePageIn(folder: string): string {
  return existsSync(folder) ? `${pathToFileURL(folder).href}/{code}.md` : publicRulePage;
}

/**
 * @param file what the build has made of all pages, `rule-pages.json.br`
 * @returns each page by its path below the folder of the pages
 * @throws Error where the file is missing
 */
export async function readRulePages(file: URL): Promise<ReadonlyMap<string, string>> {
  const text = await promisify(brotliDecompress)(await readFile(file));
  const pages = JSON.parse(text.toString('utf8')) as Record<string, string>;
  return new Map(Object.entries(pages));
}
