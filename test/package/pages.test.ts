import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, inject, it } from 'vitest';
import { sections } from '../../scripts/site/contents.mjs';
import { fencedBlocks, type Block } from './support/blocks';
import { localElan } from './support/local-elan';
import { buildServer, runSteps, type BuildServer } from './support/pipeline';
import { rightText } from '../support/examples';

const root = path.resolve(import.meta.dirname, '../..');

/** Pages of the documentation with command lines on them; those of pipelines have a test of their own. */
const pages = sections
  .flatMap(({ pages: of }) => of.flatMap(({ en, nb }) => [en, nb]))
  .filter((file) => file !== undefined)
  .filter((file) => !/^(?:reference|regler|pipelines|architecture|contributing)/.test(file));
const blocksOf = (page: string): Block[] =>
  fencedBlocks(fs.readFileSync(path.join(root, 'docs', page), 'utf8'));
const isTried = ({ language }: Block): boolean => /^sh(?! no-run)/.test(language);

/** What a reader has before him: the examples, and a folder with begjæringer. */
async function desk(): Promise<BuildServer> {
  const examples = globSync('*.json', { cwd: path.join(root, 'examples') });
  const copies = examples.map((name) => [name, fs.readFileSync(path.join(root, 'examples', name), 'utf8')]);
  const right = rightText('2.1');
  const server = await buildServer({
    ...(Object.fromEntries(copies) as Record<string, string>),
    'saker/sak.json': right,
    'saker/en.begjaering.json': right,
  });
  const bin = path.join(inject('installed'), 'node_modules/.bin');
  const PATH = `${bin}${path.delimiter}${server.env['PATH'] ?? ''}`;
  return { ...server, env: { ...server.env, PATH, ELAN_LEDGER: path.join(server.temporary, 'log') } };
}

/** What differs from run to run. */
const settled = (text: string): string =>
  text.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '⟨uuid⟩');

/** @returns the lines that a page shows of an output, in their order; `…` stands for others */
const shownLines = (text: string): string[] =>
  settled(text)
    .split('\n')
    .filter((line) => line !== '' && line !== '…');

describe.each(pages.filter((page) => blocksOf(page).some(isTried)))('docs/%s', (page) => {
  it('does what it says, command by command', async () => {
    const server = await desk();
    const elan = await localElan(server);
    const withElan = { ...server, env: { ...server.env, ...elan.env } };
    try {
      const blocks = blocksOf(page);
      for (const [position, block] of blocks.entries()) {
        if (!isTried(block)) continue;
        if (block.language === 'sh local-elan') {
          // runs already, at a port of its own
          expect(block.text).toBe('elan sandbox\n');
          continue;
        }
        const [ran] = await runSteps(withElan, [{ script: block.text }]);
        const { code, output } = ran ?? { code: null, output: '' };
        const wanted = Number(/exit-(\d+)/.exec(block.language)?.[1] ?? 0);
        expect({ block: block.text, code, output }).toEqual({ block: block.text, code: wanted, output });
        const shown = blocks[position + 1];
        if (shown?.language !== 'text part') continue;
        const printed = settled(output).split('\n');
        expect(printed.filter((line) => shownLines(shown.text).includes(line))).toEqual(
          shownLines(shown.text),
        );
      }
    } finally {
      await elan.stop();
    }
  });
});

it('runs most of what the pages tell to run', () => {
  const all = pages.flatMap(blocksOf).filter(({ language }) => language.startsWith('sh'));
  expect(all.filter(isTried).length).toBeGreaterThan(all.length / 2);
});

it.each(sections.flatMap(({ pages: of }) => of.filter(({ nb }) => nb !== undefined)))(
  '$en has the same command lines as its sister, but for language and names',
  ({ en, nb = '' }) => {
    const marks = (page: string): string[] => blocksOf(page).map(({ language }) => language);
    expect(marks(nb).filter((mark) => mark.startsWith('sh'))).toEqual(
      marks(en).filter((mark) => mark.startsWith('sh')),
    );
  },
);
