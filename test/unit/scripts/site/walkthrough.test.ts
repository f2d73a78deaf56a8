import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import manifest from '../../../../package.json';
import english from '../../../../package.nls.json';
import norwegian from '../../../../package.nls.nb.json';

const root = path.resolve(import.meta.dirname, '../../../..');
const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: english, nb: norwegian };
const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const pictures = steps.flatMap(({ media }) => ('svg' in media && media.svg !== undefined ? [media] : []));
const inLanguages = pictures.flatMap(({ svg, altText }) =>
  Object.entries(texts).map(([language, of]) => {
    const file = of[nameOf(svg)] ?? '';
    return { file, language, alt: of[nameOf(altText)], drawing: read(file) };
  }),
);

/** What the product can say: its data, its words, what it is made of, and the files that the pictures show. */
const said = globSync(
  ['schemas/**/*.json', 'examples/*.json', 'l10n/*.json', '{client,engine,services,sandbox}/**/*.{ts,json}'],
  { cwd: root },
)
  .map(read)
  .join('\n')
  .toLowerCase();

describe('the pictures of the walkthrough', () => {
  it('are those of steps that lead to something of ours, in both languages', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    const shown = inLanguages.map(({ file }) => file);
    expect(globSync('media/walkthrough/*.svg', { cwd: root }).toSorted()).toEqual(shown.toSorted());
  });

  describe.each(inLanguages)('$file', ({ drawing, alt, language }) => {
    it('says to who cannot see it what it shows', () => {
      expect(alt).toMatch(/^\p{Lu}.{30,}\.$/u);
      expect(drawing).toContain(`role="img" aria-labelledby="title"`);
      expect(drawing).toContain(`<title id="title">${alt}</title>`);
    });

    it('has its size, and the colours of the theme only', () => {
      const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number);
      expect(width).toBeGreaterThan(400);
      expect(height).toBeGreaterThan(200);
      const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
      expect(colours.filter((colour) => !/^(?:none|var\(--vscode-[\w-]+,.*\))$/.test(colour))).toEqual([]);
    });

    it('is small, and holds nothing that runs or is fetched', () => {
      expect(drawing.length).toBeLessThan(20_000);
      expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
        /<script|<style|<image|href|https?:\/\/(?!127)|style="/,
      );
    });

    it('shows what the product still says', () => {
      const words = [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
        .map(([, text = '']) => text.replaceAll(/&\w+;/g, ''))
        .flatMap((text) => (text.endsWith('…') ? text.split(' ').slice(0, -1) : text.split(' ')))
        .map((word) => word.toLowerCase().replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
        .filter((word) => /^\p{L}{4,}$/u.test(word));
      expect(words.length, language).toBeGreaterThan(10);
      // VS Code's own
      const own = new Set(['quick']);
      expect(words.filter((word) => !own.has(word) && !said.includes(word))).toEqual([]);
    });
  });
});

function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** @returns what `%name%` stands for */
function nameOf(text: string): string {
  return text.replaceAll('%', '');
}
