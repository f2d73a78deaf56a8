import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deadLinks } from '../../../../scripts/site/dead-links.mjs';

/** @returns what is said of the links in a repository with these files */
function saidOf(files: Readonly<Record<string, string>>): string[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-links-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return deadLinks(root);
}

describe('the links of the pages', () => {
  it('lead to pages, headings, files and folders that there are', () => {
    const files = {
      'README.md': '[a](docs/a.md) [b](docs/a.md#få-tak-i-a) [c](schemas) [d](https://example.com/#x)',
      'docs/a.md': '# Få tak i `a`\n\n[up](../README.md) [here](#få-tak-i-a) [æ](%C3%A6.md)\n',
      'docs/æ.md': '![picture](pictures/p.png)',
      'docs/pictures/p.png': '',
      'schemas/a.json': '',
    };
    expect(saidOf(files)).toEqual([]);
  });

  it('are told with their lines where they lead nowhere', () => {
    const files = {
      'README.md': 'text\n\n[a](docs/b.md)\n\n![p](p.png)\n',
      'docs/a.md': '# A\n\n[x](#b) [y](../README.md#c) [z](../../other)\n',
    };
    expect(saidOf(files)).toEqual([
      'README.md:3: docs/b.md: there is no such file',
      'README.md:5: p.png: there is no such file',
      'docs/a.md:3: #b: there is no such heading',
      'docs/a.md:3: ../README.md#c: there is no such heading',
      'docs/a.md:3: ../../other: leads out of the repository',
    ]);
  });

  it('count a heading that stands twice by its number', () => {
    expect(saidOf({ 'docs/a.md': '# A\n\n## B\n\n## B\n\n[1](#b-1) [2](#b-2)' })).toEqual([
      'docs/a.md:7: #b-2: there is no such heading',
    ]);
  });

  it('of this repository all lead somewhere', () => {
    expect(deadLinks()).toEqual([]);
  });
});
