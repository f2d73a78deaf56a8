import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { addressOf, sections, sideBar } from '../../../../scripts/site/contents.mjs';
import { stagedFiles } from '../../../../scripts/site/stage.mjs';

const docs = path.resolve(import.meta.dirname, '../../../../docs');
const pages = sections.flatMap(({ pages: of }) => of);
const inPairs = pages.flatMap(({ en, nb }) => (nb === undefined ? [] : [{ en, nb }]));

describe('the contents of the documentation', () => {
  it('have every page, but those that another page lists', () => {
    const listed = pages.flatMap(({ en, nb }) => [en, ...(nb === undefined ? [] : [nb])]);
    const written = globSync('**/*.md', { cwd: docs, ignore: ['regler/**', 'editors/**'] });
    expect(listed.filter((file) => !/^(?:regler|editors)\//.test(file)).toSorted()).toEqual(
      written.toSorted(),
    );
  });

  it.each(inPairs)('$en and its sister lead to each other', ({ en, nb }) => {
    const between = (a: string, b: string): string => path.posix.relative(path.posix.dirname(a), b);
    expect(fs.readFileSync(path.join(docs, en), 'utf8')).toContain(`(${between(en, nb)})`);
    expect(fs.readFileSync(path.join(docs, nb), 'utf8')).toContain(`(${between(nb, en)})`);
  });
});

describe('the pictures', () => {
  const pictures = globSync('pictures/*', { cwd: docs });
  const texts = ['../README.md', '../README.nb.md', 'vscode.md', 'vscode.nb.md'].map((file) =>
    fs.readFileSync(path.join(docs, file), 'utf8'),
  );

  it.each(pictures)('%s is shown, and small', (picture) => {
    expect(texts.filter((text) => text.includes(`${picture})`))).not.toEqual([]);
    expect(fs.statSync(path.join(docs, picture)).size).toBeLessThanOrEqual(60_000);
  });
});

describe('the site', () => {
  it('has sisters at one address, and the pages of the rules on both sides', () => {
    expect(addressOf('command-line.md', 'en')).toBe('/command-line');
    expect(addressOf('kommandolinjen.md', 'nb')).toBe('/nb/command-line');
    expect(addressOf('README.nb.md', 'nb')).toBe('/nb/');
    expect(addressOf('regler/KRAV_IKKE_BENYTTET.md', 'nb')).toBe('/nb/regler/KRAV_IKKE_BENYTTET');
    expect(addressOf('regler/README.md', 'en')).toBe('/regler/');
    expect(addressOf('benchmarks.md', 'nb')).toBe('/benchmarks');
  });

  it('has a page for each line of its side bars', () => {
    const staged = stagedFiles();
    const links = (['en', 'nb'] as const)
      .flatMap((language) => sideBar(language))
      .flatMap(({ items }) => items.map(({ link }) => link));
    const fileOf = (link: string): string => `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`;
    expect(links.filter((link) => !staged.has(fileOf(link)))).toEqual([]);
  });
});
