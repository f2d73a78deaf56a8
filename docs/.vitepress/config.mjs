// @ts-check
// The documentation as a site: npm run docs.
import fs from 'node:fs';
import path from 'node:path';
import { slug } from 'github-slugger';
import { defineConfig } from 'vitepress';
import { sideBar } from '../../scripts/site/contents.mjs';
import { linksOfTheSite, repository } from '../../scripts/site/links.mjs';
import { SITE, STAGED } from '../../scripts/site/stage.mjs';
import { norwegian, norwegianSearch } from '../../scripts/site/words.mjs';
import { ROOT } from '../../scripts/support/paths.mjs';

const icon = fs.readFileSync(path.join(ROOT, 'media', 'icon.svg'), 'base64');

export default defineConfig({
  title: 'Utleggsbegjæring',
  // where it is put is known by who puts it there
  base: process.env['DOCS_BASE'] ?? '/',
  srcDir: STAGED,
  outDir: SITE,
  cacheDir: path.join(ROOT, 'node_modules', '.cache', 'vitepress'),
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: `data:image/svg+xml;base64,${icon}` }]],
  // headings are linked to as GitHub names them, which shows the pages too
  markdown: { anchor: { slugify: slug }, config: linksOfTheSite },
  // what is searched is one file, which is fetched when somebody searches
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  transformPageData: (page) => {
    // each message is a heading, so that it can be found; as many do not fit beside the page
    if (page.relativePath.endsWith('reference/messages.md')) page.frontmatter['outline'] = 2;
  },
  locales: {
    root: { label: 'English', lang: 'en', description: 'Write and send Norwegian utleggsbegjæringer.' },
    nb: {
      label: 'Norsk',
      lang: 'nb',
      link: '/nb/',
      description: 'Skriv og send utleggsbegjæringer.',
      themeConfig: { ...norwegian, sidebar: sideBar('nb') },
    },
  },
  themeConfig: {
    sidebar: sideBar('en'),
    outline: { level: [2, 3] },
    socialLinks: [{ icon: 'github', link: repository }],
    search: {
      provider: 'local',
      options: { locales: { nb: { translations: norwegianSearch } } },
    },
  },
});
