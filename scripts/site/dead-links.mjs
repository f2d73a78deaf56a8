// @ts-check
// Whether what the pages link to is there: other pages, headings on them, and files of the repository. VitePress itself looks only for
// pages.
import fs from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import { globSync } from 'tinyglobby';
import { ROOT } from '../support/paths.mjs';

const markdown = new MarkdownIt({ html: true });

/** @typedef {{ href: string, line: number }} Link */

/**
 * @param {string} [root] of the repository
 * @returns {string[]} a line for each link that leads nowhere
 */
export function deadLinks(root = ROOT) {
  return pagesForReaders(root).flatMap((file) =>
    linksIn(fs.readFileSync(path.join(root, file), 'utf8'))
      .filter(({ href }) => !/^[a-z][a-z\d+.-]*:/.test(href))
      .flatMap(({ href, line }) => {
        const problem = problemOf(href, path.join(root, file), root);
        return problem === '' ? [] : [`${file}:${line}: ${href}: ${problem}`];
      }),
  );
}

/** Those of the documentation, and those that a repository shows. @param {string} root */
function pagesForReaders(root) {
  return globSync(['*.md', '{docs,examples,sandbox,packages,schemas,scripts,test}/**/*.md'], {
    cwd: root,
    ignore: ['**/node_modules/**', 'docs/.vitepress/**', 'test/fixtures/**/*', 'test/editor/workspace/**'],
  }).sort();
}

/** @param {string} text @returns {Link[]} */
function linksIn(text) {
  return markdown.parse(text, {}).flatMap(({ children, map }) =>
    (children ?? []).flatMap((token) => {
      const href = token.attrGet(token.type === 'image' ? 'src' : 'href');
      return href === null ? [] : [{ href: String(href), line: (map?.[0] ?? 0) + 1 }];
    }),
  );
}

/** @param {string} href @param {string} page @param {string} root @returns {string} nothing where it leads somewhere */
function problemOf(href, page, root) {
  const [name = '', fragment] = href.split('#').map(decodeURIComponent);
  const file = name === '' ? page : path.resolve(path.dirname(page), name);
  if (path.relative(root, file).startsWith('..')) return 'leads out of the repository';
  if (!fs.existsSync(file)) return 'there is no such file';
  if (fragment === undefined || !file.endsWith('.md')) return '';
  return headingsIn(file).has(fragment) ? '' : 'there is no such heading';
}

/** @type {Map<string, Set<string>>} */
const known = new Map();

/** @param {string} file @returns {Set<string>} the headings of a page, as GitHub and the site link to them */
function headingsIn(file) {
  const found = known.get(file) ?? new Set(slugsOf(fs.readFileSync(file, 'utf8')));
  known.set(file, found);
  return found;
}

/** @param {string} text */
function slugsOf(text) {
  const slugger = new GithubSlugger();
  const tokens = markdown.parse(text, {});
  return tokens.flatMap(({ type }, position) => {
    if (type !== 'heading_open') return [];
    const words = (tokens[position + 1]?.children ?? []).map(({ content }) => content);
    return [slugger.slug(words.join(''))];
  });
}
