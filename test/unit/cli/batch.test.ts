import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine, type Run } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';
import { runs, seed } from '../../support/runs';

const right = rightText('2.1');
const noClaim = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const wrong = json(withValue(rightValue('2.1'), '/kravTilInnkreving/2/relatertKrav/0', 'FAKTURA-1002'));
const several = json(
  withValue(withValue(rightValue('2.1'), '/begjaeringsdato', 'i dag'), '/kravTilInnkreving/0/farge', 'blå'),
);
const acceptedByNobody = { fil: 'borte.json', kode: noClaim, kravreferanse: 'X', grunn: 'Borte.' };

/** Files of every kind: right, wrong, no begjæring, unreadable, with something turned down. */
const elan = commandLine({
  'a/right.begjaering.json': right,
  'a/old.begjaering.json': rightText('1.0'),
  'a/wrong.begjaering.json': wrong,
  'a/several.begjaering.json': several,
  'a/package.json': '{ "name": "x" }',
  'b/wrong.begjaering.json': wrong,
  'b/.elanrc.json': json({ regler: { [noClaim]: 'warning' }, unntak: [acceptedByNobody] }),
  'b/below/wrong.begjaering.json': wrong,
  'c/wrong.begjaering.json': wrong,
  'c/.elanrc.json': json({ regler: { UKJENT: 'off' } }),
  'two/1.begjaering.json': right,
  'two/2.begjaering.json': right,
  'three/1.begjaering.json': right,
  'three/2.begjaering.json': right,
  'three/3.begjaering.json': right,
  'broken.json': '{ "underskrift": ',
  'empty.json': '',
  'latin1.json': Buffer.from('{ "underskrift": "Åse" }', 'latin1'),
  'memory.json': `{"kravTilInnkreving":[${'{},'.repeat(1_000_000)}{}]}`,
});

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const given = [
  ...['a', 'b', 'c', 'a/right.begjaering.json', 'a/wrong.begjaering.json', 'a/several.begjaering.json'],
  ...['b/below', 'c/wrong.begjaering.json', 'a/*.json', 'a/package.json'],
  ...['broken.json', 'empty.json', 'latin1.json', 'missing.json', 'none*.json', '-'],
];

describe('whatever is checked at the same time', () => {
  it('is told in the order in which it was given, to the byte', { timeout: 600_000 }, async () => {
    const files = fc.shuffledSubarray(given, { minLength: 2 });
    const format = fc.constantFrom('text', 'json');
    const jobs = fc.constantFrom('2', '3', '7');
    await fc.assert(
      fc.asyncProperty(files, format, jobs, async (some, kind, count) => {
        const check = (number: string): Promise<Run> =>
          elan.check(['--format', kind, '--jobs', number, ...some], wrong);
        expect(await check(count)).toEqual(await check('1'));
      }),
      { seed, numRuns: runs(3, 100) },
    );
  });

  it('is checked against official documents too', async () => {
    const openapi = path.resolve(import.meta.dirname, '../../fixtures/openapi/begjaering.yaml');
    const check = (jobs: string): Promise<Run> =>
      elan.check(['--openapi', openapi, '--jobs', jobs, 'a', 'b']);
    const [one, two] = [await check('1'), await check('2')];
    expect(two).toEqual(one);
    expect(one.stdout).toContain('a/wrong.begjaering.json: modell');
  });

  it('is only told of where official documents cannot be used', async () => {
    const check = (jobs: string): Promise<Run> =>
      elan.check(['--openapi', 'missing.yaml', '--jobs', jobs, 'a']);
    const [one, two] = [await check('1'), await check('2')];
    expect(two).toEqual(one);
    expect(one.code).toBe(2);
    expect(one.stderr).toBe('OpenAPI-dokumentet missing.yaml finnes ikke.\n');
  });
});

describe('a file that takes all the memory there is', () => {
  it('is told of, and the others are checked', { timeout: 120_000 }, async () => {
    const files = ['a/wrong.begjaering.json', 'memory.json', 'a/right.begjaering.json'];
    const { code, stdout, stderr } = await elan.run(
      ['check', '--today', '2026-06-15', '--jobs', '2', ...files],
      '',
      { variables: { NODE_OPTIONS: '--max-old-space-size=48' } },
    );
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'memory.json: Det var ikke nok minne til å kontrollere filen.\n',
    });
    expect(stdout).toMatch(/\n2 filer kontrollert, 1 feil\n$/);
  });
});

describe('a report', () => {
  it.each(['text', 'json'])('begins before the last file has come: %s', async (format) => {
    let seen = '';
    const { code } = await elan.run(['check', '--format', format, 'a/wrong.begjaering.json', '-'], right, {
      leavesInputOpen: true,
      started: (child) =>
        child.stdout?.on('data', (text: string) => {
          seen += text;
          if (seen.includes(noClaim)) child.stdin?.end();
        }),
    });
    expect(code).toBe(1);
  });

  it('that nobody reads to its end stops quietly', async () => {
    const { code, stderr } = await elan.run(['check', '--jobs', '2', 'a', 'b', 'c', '-'], right, {
      leavesInputOpen: true,
      started: (child) =>
        child.stdout?.once('data', () => {
          child.stdout?.destroy();
          child.stdin?.end();
        }),
    });
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
    expect(code).toBe(141);
  });

  it('shows no progress where nobody looks', async () => {
    const { stderr } = await elan.check(['--jobs', '2', 'a']);
    expect(stderr).toBe('');
  });
});

/** What a run asks of the file system: operations, and the paths of those that are waited for. */
async function operationsOf(args: readonly string[]): Promise<readonly Operation[]> {
  const log = path.join(elan.folder(), 'operations.log');
  const events = '--trace-event-categories=node.fs.async,node.fs.sync';
  await elan.run(['check', ...args], '', {
    // What is compiled is kept for the next run otherwise, which takes operations too.
    variables: {
      NODE_OPTIONS: `${events} --trace-event-file-pattern=${log}`,
      NODE_DISABLE_COMPILE_CACHE: '1',
    },
  });
  const { traceEvents } = JSON.parse(fs.readFileSync(log, 'utf8')) as { traceEvents: Operation[] };
  return traceEvents.filter(({ ph }) => ph === 'b' || ph === 'B');
}

interface Operation {
  readonly name: string;
  readonly ph: string;
  readonly args: { readonly path?: string };
}

const checked = [
  ...['a/right.begjaering.json', 'a/old.begjaering.json', 'a/wrong.begjaering.json'],
  ...['b/wrong.begjaering.json', 'b/below/wrong.begjaering.json'],
];

/** The names of the operations that one run asks for and another does not. */
function namesOf(more: readonly Operation[], fewer: readonly Operation[]): string[] {
  const left = fewer.map(({ name }) => name);
  return more
    .flatMap(({ name }) => {
      const at = left.indexOf(name);
      if (at < 0) return name;
      left.splice(at, 1);
      return [];
    })
    .sort();
}

describe.each(['1', '2'])('what is asked of the disk with --jobs %s', (jobs) => {
  const ending = (operations: readonly Operation[], name: string, end: string): number =>
    operations.filter((one) => one.name === name && one.args.path?.endsWith(end)).length;

  it('is to wait for no file, and to open .elanrc.json once for each folder', async () => {
    const operations = await operationsOf(['--jobs', jobs, ...checked]);
    expect(checked.map((file) => ending(operations, 'open', file))).toEqual(checked.map(() => 0));
    const folders = ['/a', '/b', '/b/below'];
    const asked = folders.map((folder) => ending(operations, 'open', `${folder}/.elanrc.json`));
    expect(asked).toEqual(folders.map(() => 1));
  });

  it('is four operations for one more file, and one to see that it is no folder', async () => {
    const last = checked.length - 1;
    const swap = [...checked.slice(1), checked[0] ?? ''];
    const fewer = await operationsOf(['--jobs', jobs, ...swap.slice(0, last)]);
    const all = await operationsOf(['--jobs', jobs, ...swap]);
    expect(namesOf(all, fewer)).toEqual([
      'fs.sync.close',
      'fs.sync.open',
      'fs.sync.read',
      'fs.sync.stat',
      'stat',
    ]);
  });

  it('is the same four for one more file that is found in a folder, and nothing but the list besides', async () => {
    const [two, three] = [
      await operationsOf(['--jobs', jobs, 'two']),
      await operationsOf(['--jobs', jobs, 'three']),
    ];
    expect(namesOf(three, two)).toEqual(['fs.sync.close', 'fs.sync.open', 'fs.sync.read', 'fs.sync.stat']);
    expect(three.filter(({ args }) => args.path?.endsWith('.begjaering.json'))).toEqual([]);
  });
});
