import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse as parseJunit, type TestSuites } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightValue } from '../../support/examples';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One mistake with a safe fix, one with a place beside it, and one without either; the values have what formats escape. */
const wrong = [
  ['/begjaeringsdato', '15.06.2026'],
  ['/kravTilInnkreving/1/innsendersKravreferanse', 'FAKTURA-1001'],
  ['/kravTilInnkreving/2/relatertKrav/0', 'A, 50%: <b>&"x"</b>|\u0007'],
] as const;
const mistakes = wrong.reduce((value, [at, to]) => withValue(value, at, to), rightValue('2.1'));
const warning = withValue(rightValue('2.1'), '/farge', 'blå');
const excepting = (fil: string): object => ({
  fil,
  kode: 'elan/ukjent-egenskap',
  peker: '/farge',
  grunn: 'Avtalt.',
});
const excepted = json({ unntak: ['varsel.json', 'ny.json'].map(excepting) });

const elan = commandLine({
  'a b/galt æ.json': json(mistakes),
  'riktig.json': json(rightValue('2.1')),
  'varsel.json': json(warning),
  'unntatt/.elanrc.json': excepted,
  'unntatt/varsel.json': json(warning),
});

const read = (name: string): string => fs.readFileSync(path.join(elan.folder(), name), 'utf8');
const multitool = createRequire(import.meta.url).resolve('@microsoft/sarif-multitool/package.json');

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly SarifResult[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly unknown[] }];
    },
  ];
}

interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: readonly [{ readonly physicalLocation: unknown }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly { readonly artifactChanges: readonly [Change] }[];
  readonly suppressions?: unknown;
}

interface Change {
  readonly replacements: readonly [{ readonly insertedContent: { readonly text: string } }];
}

async function sarif(...args: readonly string[]): Promise<Sarif> {
  return JSON.parse((await elan.check(['--format', 'sarif', ...args])).stdout) as Sarif;
}

describe('SARIF', () => {
  it('has each finding with its place, its rule, and its fix where there is a safe one', async () => {
    const { runs } = await sarif('a b/galt æ.json');
    const [{ results, tool }] = runs;
    const date = results.find(({ ruleId }) => ruleId === 'elan/ugyldig-format');
    const codes = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(codes);
    const [fix] = date?.fixes ?? [];
    expect(fix?.artifactChanges[0].replacements[0].insertedContent.text).toBe('"2026-06-15"');
    expect(results.filter(({ fixes }) => fixes === undefined)).not.toEqual([]);
    expect(results.every(({ level }) => ['error', 'warning', 'note'].includes(level))).toBe(true);
  });

  it('names files from the present folder, and escapes them', async () => {
    const [{ results }] = (await sarif('a b/galt æ.json')).runs;
    expect(results[0]?.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%20b/galt%20%C3%A6.json', uriBaseId: 'SRCROOT' },
    });
  });

  it('tells what a team has turned down as suppressed, and nothing where nothing has been found', async () => {
    const [{ results, tool }] = (await sarif('unntatt/varsel.json', 'riktig.json')).runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['elan/ukjent-egenskap']);
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['elan/ukjent-egenskap', [{ kind: 'external', justification: '.elanrc.json' }]],
    ]);
  });

  it('tells nothing as turned down that is only less serious than what is asked for', async () => {
    const [{ results }] = (await sarif('--severity', 'error', 'varsel.json', 'unntatt/varsel.json')).runs;
    expect(results).toEqual([]);
  });

  it('knows a finding again by its fingerprint where lines and claims have been moved', async () => {
    const claims = (mistakes as { kravTilInnkreving: unknown[] }).kravTilInnkreving;
    const moved = { ...(mistakes as object), kravTilInnkreving: claims.toReversed() };
    fs.writeFileSync(path.join(elan.folder(), 'flyttet.json'), JSON.stringify(moved));
    const fingerprints = async (file: string): Promise<string[]> => {
      const [{ results }] = (await sarif(file)).runs;
      const ofRelation = results.filter(({ ruleId }) => ruleId.startsWith('RELATERTE_KRAV'));
      return ofRelation.map(({ partialFingerprints }) => partialFingerprints['elanFinding/v1'] ?? '');
    };
    const before = await fingerprints('a b/galt æ.json');
    expect(before).toHaveLength(1);
    expect(await fingerprints('flyttet.json')).toEqual(before);
  });

  it('tells of a file that cannot be read', async () => {
    const [{ invocations }] = (await sarif('riktig.json', 'finnes-ikke.json')).runs;
    expect(invocations[0].toolExecutionNotifications).toEqual([
      { level: 'error', message: { text: 'finnes-ikke.json: Filen finnes ikke.' } },
    ]);
  });

  it("is right by the schema and the rules of Microsoft's own tool", { timeout: 60_000 }, async () => {
    const files = ['a b', 'unntatt', 'riktig.json'];
    await elan.check(['--format', 'sarif=rapport.sarif', ...files]);
    await elan.check(['--baseline', 'kjent.json', '--update-baseline', 'a b']);
    await elan.check(['--format', 'sarif=nytt.sarif', '--baseline', 'kjent.json', ...files, 'varsel.json']);
    expect(read('nytt.sarif')).toMatch(/"baselineState":"unchanged".*"baselineState":"new"/s);
    // its package makes it a program when it is installed, which `npm test` leaves out
    if (process.platform !== 'win32')
      fs.chmodSync(
        createRequire(multitool).resolve(`@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`),
        0o755,
      );
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(path.dirname(multitool), 'bin.js'),
      ...['validate', path.join(elan.folder(), 'rapport.sarif'), path.join(elan.folder(), 'nytt.sarif')],
    ]);
    const told = stdout.split('\n').filter((line) => /: (?:error|warning) /.test(line));
    expect(told).toEqual([]);
  });
});

describe('JUnit', () => {
  it('is read by a reader of it: a suite for each file, a failure for each error', async () => {
    const { stdout } = await elan.check([
      '--format',
      'junit',
      'a b/galt æ.json',
      'varsel.json',
      'riktig.json',
    ]);
    const { testsuite = [] } = (await parseJunit(stdout)) as TestSuites;
    const suites = testsuite.map(({ name, tests, failures, testcase = [] }) => ({
      ...{ name, tests, failures, cases: testcase.length },
      failed: testcase.filter(({ failure }) => failure).length,
    }));
    expect(suites.slice(1)).toEqual([
      { name: 'varsel.json', tests: 1, failures: 0, cases: 1, failed: 0 },
      { name: 'riktig.json', tests: 1, failures: 0, cases: 1, failed: 0 },
    ]);
    const [first] = suites;
    expect(first?.failed).toBeGreaterThan(1);
    expect(first?.failures).toBe(first?.failed);
    expect(first?.tests).toBe(first?.cases);
  });
});

describe.each(['junit', 'checkstyle'])('%s', (format) => {
  it('is XML, whatever the file says', async () => {
    const { stdout } = await elan.check(['--format', format, 'a b/galt æ.json', 'riktig.json']);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: stdout }],
      extension: 'schema',
      schema: [],
    }).catch((error: unknown) => ({ valid: false, errors: [error] }));
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
    expect(stdout).toContain('A, 50%: &lt;b&gt;&amp;');
    expect(stdout).not.toContain('\u0007');
  });
});

describe('what a GitHub workflow reads', () => {
  it('has a command for each finding, escaped', async () => {
    const { stdout } = await elan.check(['--format', 'github', 'a b/galt æ.json']);
    const lines = stdout.trimEnd().split('\n');
    expect(
      lines.every((line) => /^::(?:error|warning|notice) file=a b\/galt æ\.json,line=\d+,/.test(line)),
    ).toBe(true);
    expect(stdout).toContain('A, 50%25: <b>');
    expect(lines.filter((line) => line.includes('title=elan/'))).not.toEqual([]);
  });
});

describe('what GitLab reads', () => {
  it('has fingerprints that no two findings share, in no two files', async () => {
    fs.writeFileSync(path.join(elan.folder(), 'kopi.json'), json(mistakes));
    const { stdout } = await elan.check([
      '--format',
      'gitlab',
      'a b/galt æ.json',
      'kopi.json',
      'riktig.json',
    ]);
    const issues = JSON.parse(stdout) as { fingerprint: string; severity: string; location: object }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues[0]).toMatchObject({ location: { path: 'a b/galt æ.json', lines: { begin: 4, end: 4 } } });
  });

  it('is an empty list where nothing has been found', async () => {
    expect((await elan.check(['--format', 'gitlab', 'riktig.json'])).stdout).toBe('[]\n');
  });
});

describe('Markdown', () => {
  it('has a table for each file with findings, in which nothing of the file is markup', async () => {
    const { stdout } = await elan.check([
      '--format',
      'markdown',
      '--lang',
      'en',
      'a b/galt æ.json',
      'riktig.json',
    ]);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.slice(0, 2)).toEqual(['| Place | Severity | Code | Message |', '| --- | --- | --- | --- |']);
    for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
    expect(stdout).not.toMatch(/(?<!\\)<b>/);
    expect(stdout).toContain('- riktig\\.json: model 2.1, no findings');
  });
});

describe('several reports', () => {
  it('are written at once, each where it is to go', async () => {
    const args = ['--format', 'text', '--format', 'json=rapport.json', '--format', 'gitlab=kvalitet.json'];
    const { code, stdout } = await elan.check([...args, 'varsel.json']);
    expect(code).toBe(0);
    expect(stdout).toContain('varsel.json: modell 2.1, 1 advarsel');
    expect(JSON.parse(read('rapport.json'))).toMatchObject({ files: [{ file: 'varsel.json' }] });
    expect(JSON.parse(read('kvalitet.json'))).toHaveLength(1);
  });

  it('say nothing on standard output where all go to files', async () => {
    const { stdout, stderr } = await elan.check(['--format', 'json=stille.json', 'riktig.json']);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  });

  it('leave nothing half-written, and the old report in its place', async () => {
    const { code, stderr } = await elan.check(['--format', 'json=finnes-ikke/rapport.json', 'riktig.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Rapporten kan ikke skrives: ENOENT.*finnes-ikke/);
    expect(fs.readdirSync(elan.folder()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    [['--format', 'xml'], 'It must be one of text, json, sarif'],
    [['--format', 'json='], 'There is no file behind the ='],
    [['--format', 'json', '--format', 'text'], 'Only one report can be written to standard output'],
    [['--format', 'json=a', '--format', 'text=a'], 'Another report is written to that file'],
    [['--max-warnings', '-1'], 'It must be a whole number'],
    [['--severity', 'fatal'], 'Allowed choices are error, warning'],
  ])('are refused: %s', async (args, told) => {
    const { code, stderr } = await elan.check([...args, 'riktig.json']);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});

describe('how much is too much', () => {
  it('is said by --max-warnings', async () => {
    const { code, stderr } = await elan.check(['--max-warnings', '0', 'varsel.json']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '1 advarsel, og --max-warnings tillater 0.\n',
    });
    expect((await elan.check(['--max-warnings', '1', 'varsel.json'])).code).toBe(0);
  });

  it('is not reported below --severity', async () => {
    const { code, stdout } = await elan.check(['--severity', 'error', '--max-warnings', '0', 'varsel.json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'varsel.json: modell 2.1, ingen funn\n' });
  });
});

describe('standard input', () => {
  it('counts as the file that --stdin-filename names, also for what a team has turned down there', async () => {
    const { stdout } = await elan.check(['--stdin-filename', 'unntatt/ny.json', '-'], json(warning));
    expect(stdout).toBe('unntatt/ny.json: modell 2.1, ingen funn\n');
    expect((await elan.check(['-'], json(warning))).stdout).toContain('1 advarsel');
  });
});

describe('colours', () => {
  const colourOf = async (variables: Record<string, string>): Promise<boolean> => {
    const { stdout } = await elan.run(['check', 'varsel.json'], '', { variables });
    return stdout.includes('\u001b[');
  };

  it('are for a terminal, unless FORCE_COLOR or NO_COLOR says otherwise', async () => {
    expect(await colourOf({ FORCE_COLOR: '', NO_COLOR: '' })).toBe(false);
    expect(await colourOf({ FORCE_COLOR: '1', NO_COLOR: '' })).toBe(true);
    expect(await colourOf({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await colourOf({ FORCE_COLOR: '0', NO_COLOR: '' })).toBe(false);
  });

  it('come with the line that a finding is about', async () => {
    const { stdout } = await elan.run(['check', 'varsel.json'], '', {
      variables: { FORCE_COLOR: '1', NO_COLOR: '' },
    });
    expect(stdout).toMatch(/ {2}\d+ \| {3}"farge": "blå"\n {2} +\| {3}\^{7}/);
  });
});
