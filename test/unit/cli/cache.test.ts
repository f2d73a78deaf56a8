import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine, type Run } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';
import { runs, seed } from '../../support/runs';

const noClaim = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const right = rightText('2.1');
const wrong = json(withValue(rightValue('2.1'), '/kravTilInnkreving/2/relatertKrav/0', 'FAKTURA-1002'));

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const files = {
  'a/right.begjaering.json': right,
  'a/old.begjaering.json': rightText('1.0'),
  'a/wrong.begjaering.json': wrong,
  'a/package.json': '{ "name": "x" }',
  'b/wrong.begjaering.json': wrong,
  'b/.elanrc.json': json({ regler: { [noClaim]: 'warning' } }),
  'fixable.begjaering.json': json(withValue(rightValue('2.1'), '/underskrift', ' Ola ')),
  'broken.json': '{ "underskrift": ',
  'latin1.json': Buffer.from('{ "underskrift": "Åse" }', 'latin1'),
};
const elan = commandLine(files);
const given = [
  'a',
  'b',
  'b/../b/wrong.begjaering.json',
  'fixable.begjaering.json',
  'broken.json',
  'latin1.json',
  '-',
];
const cacheFile = (name: string): string => path.join(elan.folder(), name);

describe('what was kept of the last run', () => {
  it('changes nothing of what is told, to the byte', { timeout: 600_000 }, async () => {
    const some = fc.shuffledSubarray(given, { minLength: 1 });
    const options = fc.constantFrom(
      ...[
        ['--format', 'sarif'],
        ['--format', 'json', '--strict'],
        ['--fix', '--dry-run'],
        ['--jobs', '2'],
      ],
    );
    await fc.assert(
      fc.asyncProperty(some, options, async (args, option) => {
        const check = (...more: readonly string[]): Promise<Run> =>
          elan.check([...option, ...args, ...more], wrong);
        const expected = await check();
        const cached = ['--cache-location', 'property.kept'];
        expect(await check(...cached)).toEqual(expected);
        expect(await check(...cached)).toEqual(expected);
      }),
      { seed, numRuns: runs(2, 60) },
    );
  });

  it('holds nothing that stands in a begjæring', async () => {
    await elan.check(['--cache-location', 'secret.kept', 'a']);
    const text = fs.readFileSync(cacheFile('secret.kept'), 'utf8');
    expect(text).toContain('a/wrong.begjaering.json');
    expect(text).not.toMatch(/FAKTURA|RELATERTE|\b\d{11}\b/);
  });

  it('is kept in a file of the user’s own where nobody says where', async () => {
    const home = cacheFile('home');
    const variables = { HOME: home, XDG_CACHE_HOME: path.join(home, 'cache'), LOCALAPPDATA: home };
    const { code } = await elan.run(['check', '--cache', 'a/right.begjaering.json'], '', { variables });
    const kept = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect({ code, kept: kept.filter((name) => /check[/\\][0-9a-f]{16}$/.test(name)) }).toEqual({
      code: 0,
      kept: [expect.any(String)],
    });
  });

  it('is whole where several runs write it at the same time', async () => {
    const check = (): Promise<Run> => elan.check(['--cache-location', 'together.kept', 'a']);
    const [one, ...others] = await Promise.all([check(), check(), check()]);
    expect(others).toEqual([one, one]);
    const before = fs.readFileSync(cacheFile('together.kept'));
    expect(await check()).toEqual(one);
    expect(fs.readFileSync(cacheFile('together.kept')).equals(before)).toBe(true);
  });
});

describe('a file that --cache-location names', () => {
  it('is not overwritten where it is another kind of file', async () => {
    const { code, stderr } = await elan.check(['--cache-location', 'b/.elanrc.json', 'a']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^b\/\.elanrc\.json: Dette er ikke en fil som --cache har skrevet/,
      ) as string,
    });
    expect(fs.readFileSync(cacheFile('b/.elanrc.json'), 'utf8')).toBe(files['b/.elanrc.json']);
  });

  it('that cannot be read is told of', async () => {
    const { code, stderr } = await elan.check(['--lang', 'en', '--cache-location', 'a', 'b']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^a: The file cannot be read: /) as string,
    });
  });

  it('that cannot be written is told of, and everything is checked all the same', async () => {
    const { code, stdout, stderr } = await elan.check([
      '--cache-location',
      'broken.json/kept',
      'a/right.begjaering.json',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('ingen funn') as string });
    expect(stderr).toMatch(/^broken\.json\/kept: Resultatene kunne ikke tas vare på til neste gang: /);
  });

  it('is not one that is checked', async () => {
    const { code, stderr } = await elan.check(['--cache-location', 'broken.json', 'broken.json']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^broken\.json: Filen er nevnt både/) as string,
    });
  });
});

it('official documents do not go together with what is kept', async () => {
  const { code, stderr } = await elan.check(['--cache', '--openapi', 'x.yaml', '--', 'a']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--openapi') as string });
});
