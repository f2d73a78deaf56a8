// @ts-check
// Pages link to each other, and to files of the repository, by relative paths, as GitHub shows them. Here they become links of the
// site.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { addressOf } from './contents.mjs';
import { DOCS, STAGED, stagedFiles } from './stage.mjs';

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
export const repository = manifest.repository.url.replace(/\.git$/, '');

/**
 * A plugin of markdown-it.
 *
 * @param {import('markdown-it')} markdown
 */
export function linksOfTheSite(markdown) {
  const origins = stagedFiles();
  markdown.core.ruler.after('inline', 'links-of-the-site', ({ tokens, env }) => {
    const page = below(STAGED, env.path);
    const origin = origins.get(page);
    if (origin === undefined) return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : '';
      const target = token.attrGet(name);
      if (target !== null && !/^(?:[a-z]+:|#|\/)/.test(target))
        token.attrSet(name, targetOnSite(target, origin, page));
    }
  });
}

/**
 * @param {string} target a relative link, or where a picture is
 * @param {string} origin the page that it stands on, below DOCS
 * @param {string} page the same below STAGED
 * @returns {string} the address of a page of the site, the path of a picture, or the address of a file in the repository
 */
function targetOnSite(target, origin, page) {
  const [name = '', fragment] = target.split('#');
  const file = path.resolve(DOCS, path.dirname(origin), decodeURI(name));
  const inDocs = below(DOCS, file);
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (inDocs.startsWith('pictures/')) return path.posix.relative(path.posix.dirname(page), inDocs);
  if (inDocs.endsWith('.md') && !inDocs.startsWith('..')) {
    const side = page.startsWith('nb/') ? 'nb' : 'en';
    return `${encodeURI(addressOf(inDocs, side))}${hash}`;
  }
  const kind = fs.statSync(file).isDirectory() ? 'tree' : 'blob';
  return `${repository}/${kind}/main/${encodeURI(below(ROOT, file))}${hash}`;
}

/** @param {string} folder @param {string} file @returns {string} its path from there, with `/` between folders */
function below(folder, file) {
  return path.relative(folder, file).replaceAll('\\', '/');
}
