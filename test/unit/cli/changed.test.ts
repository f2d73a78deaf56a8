import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandLine, type Run } from '../../support/cli';
import { rightText } from '../../support/examples';

const begjaering = rightText('2.1');
const other = `${begjaering}\n`;
const committed = ['sak.json', 'under/en sak.json', 'under/blåbær.json', 'under/dypt/sak.json'];

const elan = commandLine(Object.fromEntries(committed.map((name) => [`arkiv/${name}`, begjaering])));

const place = (...names: readonly string[]): string => path.join(elan.folder(), ...names);
const write = (name: string, content = other): void => {
  fs.mkdirSync(path.dirname(place(name)), { recursive: true });
  fs.writeFileSync(place(name), content);
};

/** Nothing of the settings of whoever runs the tests. */
const env = {
  ...process.env,
  ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' },
};
function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: place(folder), env, encoding: 'utf8', stdio: 'pipe' });
}

/** The files that are checked in a folder, and the rest of what came of it. */
async function checked(folder: string, ...args: readonly string[]): Promise<{ files: string[] } & Run> {
  const run = await elan.run(
    ['check', '--today', '2026-06-15', '--lang', 'en', '--format', 'json', ...args],
    '',
    {
      folder: place(folder),
    },
  );
  const { files } = JSON.parse(run.stdout || '{"files":[]}') as { files: { file: string }[] };
  return { ...run, files: files.map(({ file }) => file).sort() };
}

beforeAll(() => {
  git('arkiv', 'init', '--quiet', '--initial-branch', 'main');
  git('arkiv', 'add', '.');
  git('arkiv', 'commit', '--quiet', '--message', 'first');
});
beforeEach(() => {
  git('arkiv', 'checkout', '--quiet', '--force', 'main');
  git('arkiv', 'clean', '--quiet', '-ffdx');
});

describe('elan check --changed', () => {
  it('says so where nothing is changed, and ends with 0', async () => {
    const { code, files, stderr } = await checked('arkiv', '--changed');
    expect({ code, files, stderr }).toEqual({
      code: 0,
      files: [],
      stderr: 'No begjæring has changed since HEAD.\n',
    });
  });

  it('checks what is staged, not staged and untracked, and nothing else', async () => {
    write('arkiv/under/blåbær.json');
    git('arkiv', 'add', '.');
    write('arkiv/under/en sak.json');
    write('arkiv/ny "sak".json');
    write('arkiv/.gitignore', 'utelatt*\n');
    write('arkiv/utelatt.json');
    fs.rmSync(place('arkiv/sak.json'));
    const { code, files } = await checked('arkiv', '--changed');
    expect(files).toEqual(['./ny "sak".json', './under/blåbær.json', './under/en sak.json']);
    expect(code).toBe(0);
  });

  it('checks what is new where nothing is committed yet', async () => {
    write('tomt/staged.json');
    git('tomt', 'init', '--quiet');
    git('tomt', 'add', '.');
    write('tomt/untracked.json');
    expect((await checked('tomt', '--changed')).files).toEqual(['./staged.json', './untracked.json']);
  });

  it('takes of the files that are named those that are changed, in a folder below too', async () => {
    write('arkiv/sak.json');
    write('arkiv/under/en sak.json');
    write('arkiv/under/dypt/sak.json');
    expect((await checked('arkiv/under', '--changed')).files).toEqual(['./dypt/sak.json', './en sak.json']);
    expect((await checked('arkiv/under', '--changed', '--', '*.json', '../sak.json')).files).toEqual([
      '../sak.json',
      'en sak.json',
    ]);
    const missing = await checked('arkiv', '--changed=HEAD', 'finnes-ikke.json');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('finnes-ikke.json: There is no such file.');
  });

  it('finds the files also where the folder is reached by a link', async () => {
    write('arkiv/sak.json');
    fs.symlinkSync(place('arkiv'), place('lenke'));
    expect((await checked('.', '--changed=HEAD', '--', 'arkiv')).stderr).toContain('in no git repository');
    expect((await checked('lenke', '--changed')).files).toEqual(['./sak.json']);
  });

  it('checks what has changed since a branch was left, whatever has become of the other', async () => {
    git('arkiv', 'checkout', '--quiet', '-b', 'gren');
    write('arkiv/under/en sak.json');
    git('arkiv', 'commit', '--quiet', '--all', '--message', 'mine');
    git('arkiv', 'checkout', '--quiet', 'main');
    git('arkiv', 'checkout', '--quiet', '-b', 'annen');
    write('arkiv/sak.json');
    git('arkiv', 'commit', '--quiet', '--all', '--message', 'theirs');
    git('arkiv', 'checkout', '--quiet', 'gren');
    write('arkiv/under/blåbær.json');
    expect((await checked('arkiv', '--changed', 'annen', '.')).files).toEqual([
      './under/blåbær.json',
      './under/en sak.json',
    ]);
  });

  it('checks all files that a changed .elanrc.json holds for, and says so', async () => {
    write('arkiv/under/dypt/.elanrc.json', '{}');
    const { files, stderr } = await checked('arkiv', '--changed');
    expect(files).toEqual(['./under/dypt/sak.json']);
    expect(stderr).toBe('under/dypt/.elanrc.json is changed: all files that it governs are checked.\n');
    expect((await checked('arkiv', '--changed', '--strict')).files).toEqual([]);
    git('arkiv', 'add', '.');
    git('arkiv', 'commit', '--quiet', '--message', 'elanrc');
    fs.rmSync(place('arkiv/under/dypt/.elanrc.json'));
    expect((await checked('arkiv', '--changed')).files).toEqual(['./under/dypt/sak.json']);
    git('arkiv', 'reset', '--quiet', '--hard', 'HEAD~1');
  });
});

describe('what git cannot say', () => {
  it.each([
    [['--changed', 'ukjent'], 'git does not know ukjent.'],
    [['--changed', '--output=x'], "unknown option '--output=x'"],
    [['--changed=--output=x'], 'git does not know --output=x.'],
    [['--changed', 'under'], 'If it is a file or a folder, write --changed=HEAD under.'],
    [['--changed', '--', '-'], 'Of what comes in on standard input git knows nothing.'],
    [['--changed', '--', '../utenfor.json'], 'The file lies outside the git repository'],
  ])('is a sentence: %j', async (args, told) => {
    write('utenfor.json');
    const { code, stdout, stderr } = await checked('arkiv', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
  });

  it('is a sentence where there is no repository, and where there is no git', async () => {
    const { code, stderr } = await checked('.', '--changed');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--changed asks git, and this folder is in no git repository.\n',
    });
    const without = await elan.run(['check', '--changed'], '', { variables: { PATH: place('ingen') } });
    expect(without).toMatchObject({ code: 2, stdout: '' });
    expect(without.stderr).toContain('git finnes ikke på denne maskinen');
  });

  it('is a sentence where a changed file may be in a repository of its own', async () => {
    git('.', 'clone', '--quiet', 'arkiv', 'arkiv/egen');
    const { code, stderr } = await checked('arkiv', '--changed');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'egen: The folder is a git repository of its own (a submodule), and is changed.',
    );
    git('arkiv', '-c', 'advice.addEmbeddedRepo=false', 'add', 'egen');
    expect((await checked('arkiv', '--changed')).stderr).toContain('egen: The folder is a git repository');
    git('arkiv', 'reset', '--quiet', '--hard');
  });

  it('is a sentence where the history is not there, or is another one', async () => {
    git('arkiv', 'checkout', '--quiet', '--orphan', 'fremmed');
    git('arkiv', 'commit', '--quiet', '--message', 'alone');
    expect((await checked('arkiv', '--changed', 'main')).stderr).toBe(
      '--changed: main and HEAD have no history in common.\n',
    );
    git('.', 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${place('arkiv')}`, 'grunt');
    for (const ref of ['origin/main', 'HEAD~1']) {
      const { code, stderr } = await checked('grunt', `--changed=${ref}`);
      expect(code).toBe(2);
      expect(stderr).toMatch(/get the rest with git fetch --unshallow/i);
    }
  });
});
