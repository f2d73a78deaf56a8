import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine, type Run } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';

const right = rightText('2.1');
const fixable = right.replace('"underskrift": "', '"underskrift": " ');
const windows = (text: string): string => text.replaceAll('\n', '\r\n').replace(/\r\n$/, '');
/** The whole begjæring stands too deep: every line of it changes. */
const wrapped = (begjaering: object): string => `${JSON.stringify({ begjaering }, null, 2)}\n`;
/** So many that nobody waits until it is known which of them are the same. */
const lines = Array.from({ length: 1500 }, (_, i) => i);

const files: Readonly<Record<string, string>> = {
  'a.begjaering.json': fixable,
  'right.begjaering.json': right,
  'windows.begjaering.json': `\uFEFF${windows(fixable)}`,
  'one-line.begjaering.json': JSON.stringify(JSON.parse(fixable)),
  'wrapped.begjaering.json': wrapped(rightValue('2.1')),
  'long.begjaering.json': wrapped({ ...rightValue('2.1'), farge: lines }),
  'long-windows.begjaering.json': windows(wrapped({ ...rightValue('2.1'), farge: lines })),
  'saker i mai/ærlig "talt".begjaering.json': fixable,
};

const elan = commandLine(files);

const dryRun = (args: readonly string[], input?: string): Promise<Run> =>
  elan.check(['--fix', '--dry-run', '--lang', 'en', ...args], input);

describe('--fix --dry-run', () => {
  let given: Run;
  const names = Object.keys(files);
  beforeAll(async () => (given = await dryRun(names)));

  it('writes nothing, prints a patch, and ends with 1', () => {
    for (const name of names)
      expect(fs.readFileSync(path.join(elan.folder(), name), 'utf8')).toBe(files[name]);
    expect(given.code).toBe(1);
    expect(given.stdout.split('\n').slice(0, 4)).toEqual([
      '--- a/a.begjaering.json',
      '+++ b/a.begjaering.json',
      '@@ -2,7 +2,7 @@',
      '   "innsenderReferanse": "EKSEMPEL-2026-1",',
    ]);
    expect(given.stdout).not.toContain('right.begjaering.json');
    expect(given.stdout).not.toContain('\u001B');
  });

  it('reports beside it what would be left', () => {
    expect(given.stderr).toContain('a.begjaering.json: model 2.1, no findings\n');
    expect(given.stderr).toMatch(/\n7 would be fixed in 7 files\.\n$/);
  });

  it('gives a patch with which git does what --fix does', async () => {
    const [byGit, byFix] = ['by-git', 'by-fix'].map((name) => path.join(elan.folder(), name));
    for (const folder of [byGit ?? '', byFix ?? ''])
      for (const [name, text] of Object.entries(files)) write(path.join(folder, name), text);
    execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: byGit, input: given.stdout });
    await elan.check(['--fix', 'by-fix']);
    for (const name of names) {
      const [patched, fixed] = [byGit, byFix].map((folder) =>
        fs.readFileSync(path.join(folder ?? '', name), 'utf8'),
      );
      expect(patched).toBe(fixed);
    }
  });

  it('is taken in the folder that it was made in, which need not be the top of a repository', async () => {
    const top = path.join(elan.folder(), 'repository');
    const folder = path.join(top, 'saker');
    write(path.join(folder, 'sak 1.begjaering.json'), fixable);
    execFileSync('git', ['init', '--quiet'], { cwd: top });
    const args = ['check', '--fix', '--dry-run', '--today', '2026-06-15', '.'];
    const { stdout } = await elan.run(args, '', { folder });
    execFileSync('git', ['apply', '--whitespace=nowarn'], { cwd: folder, input: stdout });
    const text = fs.readFileSync(path.join(folder, 'sak 1.begjaering.json'), 'utf8');
    expect(text).not.toBe(fixable);
  });

  it('ends with 0 where there is nothing to fix and nothing is wrong', async () => {
    expect(await dryRun(['right.begjaering.json'])).toEqual({
      ...{ code: 0, stdout: '' },
      stderr: 'right.begjaering.json: model 2.1, no findings\nNothing to fix by itself.\n',
    });
  });

  it('shows a file that has several names once, by its own', async () => {
    fs.symlinkSync('a.begjaering.json', path.join(elan.folder(), 'link.json'));
    const { stdout } = await dryRun(['link.json', 'a.begjaering.json']);
    expect(stdout.match(/^--- .*/gm)).toEqual(['--- a/a.begjaering.json']);
  });

  it('takes what comes over standard input for the file that it counts as', async () => {
    const { stdout } = await dryRun(['--stdin-filename', 'x/y.json', '-'], fixable);
    expect(stdout).toContain('--- a/x/y.json\n+++ b/x/y.json\n');
  });

  it('is coloured where colours are asked for', async () => {
    const args = ['check', '--fix', '--dry-run', '--today', '2026-06-15', 'a.begjaering.json'];
    const { stdout } = await elan.run(args, '', { variables: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\n\u001B[31m-  "underskrift": " VENNLIG FJELLREV",\u001B[39m\n');
    expect(stdout).toContain('\n\u001B[32m+  "underskrift": "VENNLIG FJELLREV",\u001B[39m\n');
  });
});

function write(place: string, text: string): void {
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
}

describe('--dry-run', () => {
  it.each([
    ['nb', '--dry-run viser hva --fix ville endret. Skriv --fix --dry-run.\n'],
    ['en', '--dry-run shows what --fix would change. Write --fix --dry-run.\n'],
  ])('without --fix is refused', async (lang, stderr) => {
    expect(await elan.check(['--dry-run', '--lang', lang, '.'])).toEqual({ code: 2, stdout: '', stderr });
  });
});
