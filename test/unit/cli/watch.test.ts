import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/cli';
import { rightText } from '../../support/examples';
import { watching } from '../../support/watching';

const right = rightText('2.1');
const spaced = right.replace('"underskrift": "', '"underskrift": " ');

const elan = commandLine(
  Object.fromEntries(
    ['life', 'burst', 'rc/below', 'report', 'ends', 'named', 'glob', 'accepted'].flatMap((folder) => [
      [`${folder}/a.begjaering.json`, right],
      [`${folder}/b.begjaering.json`, spaced],
    ]),
  ),
);

const place = (name: string): string => path.join(elan.folder(), name);
const write = (name: string, text: string): void => fs.writeFileSync(place(name), text);

/** As editors do that never leave a file half written. */
function replace(name: string, text: string): void {
  write(`${name}.tmp`, text);
  fs.renameSync(place(`${name}.tmp`), place(name));
}

const clean = /a\.begjaering\.json: model 2\.1, no findings/;
const noted = /a\.begjaering\.json: model 2\.1, 1 note/;

describe('--watch', () => {
  it('reports all files, and again when one is written, replaced, new or gone', async () => {
    const { next, child, end } = watching(elan, ['life']);
    const first = await next(clean);
    expect(first).toContain('life/b.begjaering.json:5:18 note');
    expect(first).toMatch(/\n2 files checked, 1 note\n$/);
    write('life/a.begjaering.json', spaced);
    expect(await next(noted)).toContain('life/b.begjaering.json:5:18 note');
    replace('life/a.begjaering.json', right);
    await next(clean);
    write('life/c.begjaering.json', right);
    expect(await next(/3 files checked/)).toContain('life/c.begjaering.json: model 2.1, no findings\n');
    fs.rmSync(place('life/c.begjaering.json'));
    await next(/2 files checked/);
    fs.mkdirSync(place('life/new'));
    write('life/new/d.begjaering.json', spaced);
    await next(/life\/new\/d\.begjaering\.json: model 2\.1, 1 note/);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  });

  it('checks once what is written in a burst, and again what it saw half written', async () => {
    const { next, reports } = watching(elan, ['burst']);
    await next(clean);
    for (const part of ['{', right.slice(0, 100), right.slice(0, 200), right, spaced])
      write('burst/a.begjaering.json', part);
    await next(noted);
    expect(reports()).toBe(2);
    write('burst/a.begjaering.json', right.slice(0, 200));
    await next(/a\.begjaering\.json: model 2\.1, [1-9]\d* error/);
    write('burst/a.begjaering.json', right);
    await next(clean);
    expect(reports()).toBe(4);
  });

  it('checks again what an .elanrc.json governs, from the folder that it works in', async () => {
    const { next } = watching(elan, ['rc/below']);
    await next(/b\.begjaering\.json: model 2\.1, 1 note/);
    write('rc/.elanrc.json', JSON.stringify({ regler: { 'elan/mellomrom-rundt-verdi': 'off' } }));
    await next(/b\.begjaering\.json: model 2\.1, no findings/);
    fs.rmSync(place('rc/.elanrc.json'));
    await next(/b\.begjaering\.json: model 2\.1, 1 note/);
  });

  it('follows a file that is named, also one that comes later, and one that a link leads to', async () => {
    fs.symlinkSync('b.begjaering.json', place('named/link.json'));
    const { next } = watching(elan, ['named/later.json', 'named/link.json']);
    await next(/named\/link\.json: model 2\.1, 1 note/);
    write('named/later.json', right);
    await next(/named\/later\.json: model 2\.1, no findings/);
    // what watches a folder reads it once a second at most, and nobody saves two files within that
    await setTimeout(1_100);
    replace('named/b.begjaering.json', right);
    await next(/named\/link\.json: model 2\.1, no findings/);
  });

  it('follows what a glob leads to', async () => {
    const { next } = watching(elan, ['glob/*.begjaering.json']);
    await next(clean);
    write('glob/c.json', right);
    write('glob/a.begjaering.json', spaced);
    expect(await next(noted)).not.toContain('c.json');
  });

  it('says that a baseline cannot be used, and goes on when it can again', async () => {
    await elan.run(['check', '--baseline', 'accepted.json', '--update-baseline', 'accepted']);
    const { next, child, end } = watching(elan, ['--baseline', 'accepted.json', 'accepted']);
    await next(clean);
    const accepted = fs.readFileSync(place('accepted.json'), 'utf8');
    write('accepted.json', accepted.slice(0, 20));
    await next(/^$/);
    write('accepted.json', accepted);
    await next(clean);
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^accepted\.json: It is not valid JSON/m);
  });

  it('writes reports to files anew, and does not take them for a change', async () => {
    const args = ['--format', 'json', '--format', 'sarif=report/all.json', 'report'];
    const { next, reports } = watching(elan, args, 'stderr');
    await next(/^/);
    write('report/a.begjaering.json', spaced);
    await next(/^/);
    const { runs } = JSON.parse(fs.readFileSync(place('report/all.json'), 'utf8')) as {
      runs: { results: [] }[];
    };
    expect(runs[0]?.results).toHaveLength(2);
    expect(reports()).toBe(2);
  });
});

describe('--watch ends', () => {
  it.each([
    ['with SIGTERM', ({ child }: ReturnType<typeof watching>): unknown => child.kill('SIGTERM')],
    ['when whoever has started it is gone', ({ child }): unknown => child.stdin?.end()],
  ])('%s', async (_when, stop) => {
    const run = watching(elan, ['ends']);
    await run.next(clean);
    stop(run);
    expect(await run.end).toMatchObject({ code: 0, stderr: '' });
  });

  it('when nobody reads any more', async () => {
    const run = watching(elan, ['ends']);
    await run.next(clean);
    run.child.stdout?.destroy();
    write('ends/a.begjaering.json', spaced);
    await once(run.child, 'exit');
    expect(await run.end).toMatchObject({ stderr: '' });
  });
});

describe('--watch is refused', () => {
  it.each([
    [['-'], '--watch follows files. Standard input cannot be followed: name files, folders or globs.\n'],
    [
      ['--fix', 'life'],
      '--watch and --fix cannot be used together: files would be changed while they are written.\n',
    ],
  ])('with %j', async (args, stderr) => {
    expect(await elan.check(['--watch', '--lang', 'en', ...args])).toEqual({ code: 2, stdout: '', stderr });
  });
});
