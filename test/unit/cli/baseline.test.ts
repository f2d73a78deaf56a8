import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine, type Run } from '../../support/cli';
import { rightValue } from '../../support/examples';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const right = rightValue('2.1') as ReturnType<typeof rightValue> & { kravTilInnkreving: object[] };
const unknown = withValue(right, '/farge', 'blå');
const wrongDate = withValue(unknown, '/begjaeringsdato', '15.06.2026');

const elan = commandLine({
  'saker/sak 1.json': json(wrongDate),
  'saker/sak æ.json': json(unknown),
  'saker/rett.json': json(right),
});

const place = (name: string): string => path.join(elan.folder(), name);
const write = (name: string, content: string): void => {
  fs.mkdirSync(path.dirname(place(name)), { recursive: true });
  fs.writeFileSync(place(name), content);
};
const read = (name: string): string => fs.readFileSync(place(name), 'utf8');
const against = (file: string, ...args: readonly string[]): Promise<Run> =>
  elan.check(['--lang', 'en', '--baseline', file, ...args]);
const codesOf = async (...args: readonly string[]): Promise<string[]> =>
  (await elan.report(args)).files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

/** A begjæring in which something is wrong at one claim, and its baseline. */
async function accepted(name: string): Promise<{ file: string; baseline: string; value: typeof right }> {
  const value = withValue(right, '/kravTilInnkreving/2/relatertKrav/0', 'FAKTURA-1002') as typeof right;
  const [file, baseline] = [`${name}/sak.json`, `${name}/kjent.json`];
  write(file, json(value));
  await against(baseline, '--update-baseline', file);
  return { file, baseline, value };
}

describe('a baseline', () => {
  it('is written by --update-baseline, and then what it has is neither told nor counted', async () => {
    const written = await against('alt.json', '--update-baseline', 'saker');
    expect(written).toMatchObject({
      code: 0,
      stderr: 'alt.json: Written with 3 findings: 3 new, 0 taken out.\n',
    });
    const { code, stdout, stderr } = await against('alt.json', '--max-warnings', '0', 'saker');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'alt.json: 3 findings are in this file, and are left out.\n',
    });
    expect(stdout).toContain('3 files checked, no findings\n');
  });

  it('says what wrote it and which version it is of, with each finding on a line of its own', () => {
    const value = JSON.parse(read('alt.json')) as object;
    const fingerprint = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
    expect(value).toEqual({
      version: 1,
      writtenBy: 'elan check --update-baseline',
      files: {
        'saker/sak 1.json': { 'elan/ugyldig-format': [fingerprint], 'elan/ukjent-egenskap': [fingerprint] },
        'saker/sak æ.json': { 'elan/ukjent-egenskap': [fingerprint] },
      },
    });
  });

  it('is the same, and not written again, whatever the order of the files', async () => {
    const before = [read('alt.json'), fs.statSync(place('alt.json')).mtimeMs];
    const { stderr } = await against('alt.json', '--update-baseline', 'saker/sak æ.json', 'saker/sak 1.json');
    expect(stderr).toBe('alt.json: Unchanged: all findings stand there already.\n');
    expect([read('alt.json'), fs.statSync(place('alt.json')).mtimeMs]).toEqual(before);
  });

  it('lets what is new be told and counted, whichever thread finds it', async () => {
    const { baseline, file, value } = await accepted('nytt');
    write(file, json(withValue(value, '/farge', 'blå')));
    const args = ['--max-warnings', '0', '--format', 'json', 'nytt', 'saker/rett.json'];
    const [one, three] = [
      await against(baseline, '--jobs', '1', ...args),
      await against(baseline, '--jobs', '3', ...args),
    ];
    expect(three).toEqual(one);
    expect(one.code).toBe(1);
    expect(one.stdout.match(/"code": "[^"]+"/g)).toEqual(['"code": "elan/ukjent-egenskap"']);
    expect(one.stderr).toContain('1 warning, and --max-warnings allows 0.');
  });

  it('knows a finding again where lines and claims are moved', async () => {
    const { baseline, file, value } = await accepted('flyttet');
    const { kravTilInnkreving: claims } = value;
    write(file, JSON.stringify({ ...value, kravTilInnkreving: claims.toReversed() }));
    expect(await codesOf('--baseline', baseline, file)).toEqual([]);
  });

  it('accepts as many findings of a kind as it has, and no more', async () => {
    const { baseline, file, value } = await accepted('flere');
    const { kravTilInnkreving: claims } = value;
    const [, , wrong] = claims;
    const second = { ...wrong, innsendersKravreferanse: 'ANDRE' };
    write(file, json({ ...value, kravTilInnkreving: [...claims, second] }));
    const without = (codes: readonly string[]): number =>
      codes.filter((code) => code === 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER').length;
    expect(without(await codesOf(file))).toBe(2);
    expect(without(await codesOf('--baseline', baseline, file))).toBe(1);
  });

  it('goes by the path from its own folder, wherever elan is run', async () => {
    const { baseline } = await accepted('sted');
    expect(await codesOf('--baseline', place(baseline), place('sted/sak.json'))).toEqual([]);
    fs.copyFileSync(place('sted/sak.json'), place('sted/annen.json'));
    expect(await codesOf('--baseline', baseline, 'sted/annen.json')).not.toEqual([]);
  });

  it('tells what is gone from it, and is rid of that when it is written again', async () => {
    const { baseline, file } = await accepted('rettet');
    write(file, json(right));
    const told = await against(baseline, file);
    expect(told).toMatchObject({
      code: 0,
      stderr: `${baseline}: 1 finding in this file is gone. --update-baseline takes it out.\n`,
    });
    const { stderr } = await against(baseline, '--update-baseline', file);
    expect(stderr).toBe(`${baseline}: Written with 0 findings: 0 new, 1 taken out.\n`);
  });

  it('keeps what it has of files that are not checked, unless they are removed', async () => {
    const { baseline } = await accepted('delvis');
    write('delvis/ny.json', json(unknown));
    const added = await against(baseline, '--update-baseline', 'delvis/ny.json');
    expect(added.stderr).toContain('Written with 2 findings: 1 new, 0 taken out.');
    fs.rmSync(place('delvis/sak.json'));
    expect((await against(baseline, 'delvis/ny.json')).stderr).toContain('1 finding in this file is gone.');
  });

  it('does not take for gone what a broken text may only hide, nor what is less serious than is told', async () => {
    const { baseline, file, value } = await accepted('ødelagt');
    write(file, json(value).slice(0, -20));
    const broken = await against(baseline, file);
    expect(broken.code).toBe(1);
    expect(broken.stderr).not.toContain('gone');
    write('ødelagt/varsel.json', json(unknown));
    await against(baseline, '--update-baseline', 'ødelagt/varsel.json');
    const { stderr } = await against(baseline, '--severity', 'error', 'ødelagt/varsel.json');
    expect(stderr).toBe('');
    await against(baseline, '--update-baseline', '--severity', 'error', 'ødelagt/varsel.json');
    expect(await codesOf('--baseline', baseline, 'ødelagt/varsel.json')).toEqual([]);
  });

  it('holds nothing of what stands in the files', async () => {
    const number = '08827299752';
    write(
      'navn/sak.json',
      json(withValue(withValue(right, `/${number}`, 1), '/kravTilInnkreving/2/relatertKrav/0', number)),
    );
    await against('navn/kjent.json', '--update-baseline', 'navn/sak.json');
    expect(Object.keys((JSON.parse(read('navn/kjent.json')) as { files: object }).files)).toHaveLength(1);
    expect(read('navn/kjent.json')).not.toContain(number);
  });

  it(
    'looks at all findings of a file, also where it has more than are shown',
    { timeout: 60_000 },
    async () => {
      const [claim] = right.kravTilInnkreving;
      const many = (count: number): string =>
        json({
          ...right,
          kravTilInnkreving: Array.from({ length: count }, (_, i) => ({
            ...claim,
            farge: 'blå',
            innsendersKravreferanse: `K-${i}`,
          })),
        });
      write('mange/sak.json', many(1100));
      await against('mange/kjent.json', '--update-baseline', 'mange/sak.json');
      expect(await codesOf('--baseline', 'mange/kjent.json', 'mange/sak.json')).toEqual([]);
      write('mange/sak.json', many(1101));
      expect(await codesOf('--baseline', 'mange/kjent.json', 'mange/sak.json')).toContain(
        'elan/ukjent-egenskap',
      );
    },
  );

  it('takes standard input for the file that it counts as', async () => {
    const { baseline, file } = await accepted('inn');
    const given = ['--baseline', baseline, '--stdin-filename', file, '-'];
    const { code } = await elan.check(given, read(file));
    expect(code).toBe(0);
  });
});

describe('a baseline in SARIF', () => {
  interface Result {
    readonly ruleId: string;
    readonly baselineState?: string;
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }
  const resultsOf = async (...args: readonly string[]): Promise<readonly Result[]> => {
    const { stdout } = await elan.check(['--format', 'sarif', ...args]);
    return (JSON.parse(stdout) as { runs: [{ results: Result[] }] }).runs[0].results;
  };

  it('marks each result as new or unchanged, by the fingerprints that it has there', async () => {
    const { baseline, file, value } = await accepted('sarif');
    write(file, json(withValue(value, '/farge', 'blå')));
    const results = await resultsOf('--baseline', baseline, file);
    expect(results.map(({ ruleId, baselineState }) => [ruleId, baselineState])).toEqual([
      ['elan/ukjent-egenskap', 'new'],
      ['RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER', 'unchanged'],
    ]);
    expect(read(baseline)).toContain(results[1]?.partialFingerprints['elanFinding/v1']);
  });

  it('marks nothing where there is no baseline', async () => {
    expect((await resultsOf('sarif/sak.json')).map(({ baselineState }) => baselineState)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a baseline that cannot be used', () => {
  it.each([
    ['is not there', undefined, 'There is no such file. Add --update-baseline to write it.'],
    ['is no JSON', '{\n  "version": 1,\n<<<<<<< HEAD', 'It is not valid JSON, from line 3, character 1 on.'],
    [
      'is of another version',
      '{"version": 2, "files": {}}',
      'The file is of version 2, and version 1 is read here.',
    ],
    ['is something else', '{"name": "x"}', 'It is no file that --update-baseline has written (version).'],
    ['has no findings', '{"version": 1, "files": {"a.json": ["x"]}}', 'has written (files: "a.json").'],
  ])('stops the run and is told of, where it %s', async (_, text, told) => {
    if (text === undefined) fs.rmSync(place('galt.json'), { force: true });
    else write('galt.json', text);
    const { code, stdout, stderr } = await against('galt.json', 'saker');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(told);
    if (text === undefined) return;
    expect((await against('galt.json', '--update-baseline', 'saker')).code).toBe(2);
    expect(read('galt.json')).toBe(text);
  });

  it('is left as it was where not everything could be checked', async () => {
    const { baseline } = await accepted('mangler');
    const before = read(baseline);
    const { code, stderr } = await against(baseline, '--update-baseline', 'saker', 'finnes-ikke.json');
    expect(code).toBe(2);
    expect(stderr).toContain(`${baseline}: Not written, since not everything could be checked.`);
    expect(read(baseline)).toBe(before);
  });

  it('accepts of nobody that a file is torn, and keeps what it knew of it', async () => {
    const { file, baseline, value } = await accepted('revet');
    const before = read(baseline);
    write(file, json(value).slice(0, 2000));
    const { code, stdout } = await against(baseline, '--update-baseline', file);
    expect(code).toBe(1);
    expect(stdout).toContain('elan/syntaks');
    expect(read(baseline)).toBe(before);
  });

  it.each([
    [['--update-baseline', 'saker'], '--update-baseline needs --baseline FILE'],
    [['--baseline', 'alt.json', '-'], 'Give it one with --stdin-filename.'],
    [
      ['--baseline', 'ingen-mappe/b.json', '--update-baseline', 'saker'],
      'The file could not be written, and was left as it was: ENOENT',
    ],
  ])('is wrong use: %j', async (args, told) => {
    const { code, stderr } = await elan.check(['--lang', 'en', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});
