import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { rightText } from '../support/examples';
import { fencedBlocks } from './support/blocks';
import { inPackage, run } from './support/run';

describe.each([
  {
    readme: 'README.md',
    model: 'read as model 2.1',
    wrong: 'has the wrong format',
    whole: 'nothing to mend safely',
  },
  {
    readme: 'README.nb.md',
    model: 'lest som modell 2.1',
    wrong: 'har feil format',
    whole: 'ikke noe som trygt kan rettes',
  },
])('$readme', ({ readme, model, wrong, whole }) => {
  const blocks = fencedBlocks(fs.readFileSync(inPackage(readme), 'utf8'));

  it('has an example that runs as it stands', async () => {
    const folder = fs.mkdtempSync(path.join(inject('installed'), 'readme-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true }));
    const [example] = blocks.filter(({ language }) => language === 'js');
    fs.writeFileSync(path.join(folder, 'example.mjs'), example?.text ?? '');
    fs.writeFileSync(
      path.join(folder, 'sak.begjaering.json'),
      rightText('2.1').replace('2026-06-15', '2026-02-30'),
    );
    const { code, output } = await run(process.execPath, ['example.mjs'], { cwd: folder });
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(model) as string });
    expect(output).toContain(wrong);
    expect(output).toContain(whole);
  });

  it('never has npx fetch what it does not find', () => {
    const commands = blocks.flatMap(({ text }) => text.split('\n')).filter((line) => /\bnpx\b/.test(line));
    expect(commands).not.toEqual([]);
    expect(commands.filter((line) => !line.startsWith('npx --no-install elan '))).toEqual([]);
  });
});
