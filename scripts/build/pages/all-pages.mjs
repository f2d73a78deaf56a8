// @ts-check
import { indexPage } from './index-page.mjs';
import { officialPage } from './official-page.mjs';
import { ownPage } from './own-page.mjs';

/**
 * @param {import('./sources.mjs').Sources} sources
 * @returns {Map<string, string>} every page by its path below docs/regler/
 */
export function allPages(sources) {
  /** @type {Map<string, string>} */
  const pages = new Map([['README.md', indexPage(sources)]]);
  for (const rule of sources.official) pages.set(`${rule.code}.md`, officialPage(rule));
  for (const check of sources.own) pages.set(`${check.code}.md`, ownPage(check));
  return pages;
}
