import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';
import { migrated, written } from '../../support/migrating';

const old = rightText('1.0');
const open = written(
  withValue(
    { saksreferanse: '2024-1', ...rightValue('1.0') },
    '/begjaeringensTvangsgrunnlag/0/varsel/0/type',
    'inkassovarsel',
  ),
);
const newest = rightText('2.1');
const newer = written(
  withValue(rightValue('2.1'), '/kreverRettsgebyrErstattet/kreverRenterAvRettsgebyr', true),
);

const elan = commandLine({
  'old.json': old,
  'open.json': open,
  'newest.json': newest,
  'newer.json': newer,
  'broken.json': '{',
  'written/old.json': old,
  'written/marked.json': `\uFEFF${old}`,
  'written/open.json': open,
  'written/newest.json': newest,
  'folder/begjaering-1.json': old,
  'folder/package.json': '{"name": "noe annet"}',
  'list.json': '[1]',
  'none/package.json': '{"name": "noe annet"}',
});

const at = (name: string): string => path.join(elan.folder(), name);
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('one file', () => {
  it('is printed as the newest model has it, and nothing else', async () => {
    const { code, stdout, stderr } = await elan.run(['migrate', 'old.json', '--lang', 'en']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: migrated(old).text });
    expect(stderr).toBe(
      [
        `old.json:${lineOf(old, 'paalydendeBeloep')}:9: \`paalydendeBeloep\` is removed. Model 1.1 has no face value of the ground. The amounts stand in the claims.`,
        `old.json:${lineOf(old, '"relatertKrav"') - 3}:7: \`kravforfall\` is removed. From model 2.0 this claim is stated without a due date.`,
        'old.json: migrated from model 1.0 to 2.1.',
        '',
      ].join('\n'),
    );
    expect(fs.readFileSync(at('old.json'), 'utf8')).toBe(old);
  });

  it('may be brought to another version', async () => {
    const { stdout } = await elan.run(['migrate', '--to', '1.1', 'old.json']);
    expect(stdout).toBe(migrated(old, { to: '1.1' }).text);
  });

  it('is printed as it is where there is nothing to do', async () => {
    const { code, stdout, stderr } = await elan.run(['migrate', 'newest.json']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: newest,
      stderr: 'newest.json: ingenting å gjøre for modell 2.1.\n',
    });
  });

  it('may come over standard input', async () => {
    const { code, stdout } = await elan.run(['migrate', '-'], old);
    expect({ code, stdout }).toEqual({ code: 0, stdout: migrated(old).text });
  });

  it('ends with 1 where something is left to decide, which is listed where it stands in the file', async () => {
    const { code, stdout, stderr } = await elan.run(['migrate', 'open.json', '--lang', 'en']);
    expect(code).toBe(1);
    expect(stdout).toBe(migrated(open).text);
    expect(stderr).toContain(`open.json:${lineOf(open, 'inkassovarsel')}:19: A debt collection notice is no`);
    expect(stderr).toMatch(
      /\nopen\.json: migrated from model 1\.0 to 2\.1\. One place is left to decide\.\n$/,
    );
  });
});

describe('what cannot be migrated', () => {
  it('is a newer file, which ends with 2', async () => {
    const { code, stdout, stderr } = await elan.run(['migrate', '--to', '2.0', '--lang', 'en', 'newer.json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'newer.json: The file is written in model 2.1, which is newer than 2.0. A begjæring can only be migrated to a newer model.\n',
    );
  });

  it('is a broken file, which ends with 1 as a check does', async () => {
    const { code, stderr } = await elan.run(['migrate', 'broken.json']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'broken.json: Filen er ikke gyldig JSON. Rett det først.\n',
    });
  });

  it.each(['folder/package.json', 'list.json'])('is a file that is no begjæring: %s', async (file) => {
    const { code, stdout, stderr } = await elan.run(['migrate', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`${file}: Filen er ingen begjæring.\n`);
  });

  it('is a folder without a begjæring', async () => {
    for (const how of [[], ['--check'], ['--write']]) {
      const { code, stdout, stderr } = await elan.run(['migrate', ...how, 'none', '--lang', 'en']);
      expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: 'No begjæring was found.\n' });
    }
  });

  it('is a file that is not there', async () => {
    const { code, stderr } = await elan.run(['migrate', 'nowhere.json']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'nowhere.json: Filen finnes ikke.\n' });
  });

  it.each([
    [['old.json', 'newest.json'], 'Bare én fil om gangen'],
    [['--write', '-'], 'Standard inn kan ikke skrives tilbake.'],
    [['--write', '--check', 'old.json'], "'--write' cannot be used with option '--check'"],
    [['--to', '0.9', 'old.json'], "argument '0.9' is invalid"],
  ])('is what is asked for wrongly: %j', async (args, message) => {
    const { code, stdout, stderr } = await elan.run(['migrate', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('--check', () => {
  it('changes nothing, and ends with 1 where something would change', async () => {
    const { code, stdout } = await elan.run([
      'migrate',
      '--check',
      'old.json',
      'newest.json',
      '--lang',
      'en',
    ]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        'old.json: would be migrated from model 1.0 to 2.1.\nnewest.json: nothing to do for model 2.1.\n',
    });
    expect(fs.readFileSync(at('old.json'), 'utf8')).toBe(old);
  });

  it('ends with 0 where nothing would', async () => {
    expect((await elan.run(['migrate', '--check', 'newest.json'])).code).toBe(0);
  });

  it('passes over what is no begjæring in a folder', async () => {
    const { stdout } = await elan.run(['migrate', '--check', '--lang', 'en', 'folder']);
    expect(stdout).toBe('folder/begjaering-1.json: would be migrated from model 1.0 to 2.1.\n');
  });
});

describe('--write', () => {
  it('writes files in place, and leaves those alone in which there is nothing to do', async () => {
    const before = fs.statSync(at('written/newest.json'));
    const { code, stdout } = await elan.run([
      'migrate',
      '--write',
      '--lang',
      'en',
      'written/old.json',
      'written/newest.json',
    ]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'written/old.json: migrated from model 1.0 to 2.1.\nwritten/newest.json: nothing to do for model 2.1.\n',
    });
    expect(fs.readFileSync(at('written/old.json'), 'utf8')).toBe(migrated(old).text);
    expect(fs.statSync(at('written/newest.json'))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    });
    expect(fs.readdirSync(at('written')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('keeps the permissions of a file and a link that leads to it', async () => {
    if (process.platform === 'win32') return;
    fs.writeFileSync(at('written/linked.json'), old, { mode: 0o640 });
    fs.symlinkSync('linked.json', at('written/link.json'));
    await elan.run(['migrate', '--write', 'written/link.json']);
    expect(fs.lstatSync(at('written/link.json')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(at('written/linked.json'), 'utf8')).toBe(migrated(old).text);
    expect(fs.statSync(at('written/linked.json')).mode & 0o777).toBe(0o640);
  });

  it('does not write a file that is protected against it', async () => {
    if (process.platform === 'win32') return;
    fs.writeFileSync(at('written/protected.json'), old, { mode: 0o444 });
    const { code, stderr } = await elan.run(['migrate', '--write', 'written/protected.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('written/protected.json: Filen er skrivebeskyttet, og er som den var.\n');
    expect(fs.readFileSync(at('written/protected.json'), 'utf8')).toBe(old);
  });

  it('keeps a byte-order mark', async () => {
    await elan.run(['migrate', '--write', 'written/marked.json']);
    expect(fs.readFileSync(at('written/marked.json'), 'utf8')).toBe(`\uFEFF${migrated(old).text}`);
  });

  it('lists what is left where it stands in the written file, and says so again the next time', async () => {
    const args = ['migrate', '--write', '--lang', 'en', 'written/open.json'];
    const { code, stderr } = await elan.run(args);
    const text = fs.readFileSync(at('written/open.json'), 'utf8');
    const place = `written/open.json:${lineOf(text, 'inkassovarsel')}:19: A debt collection notice`;
    expect(code).toBe(1);
    expect(stderr).toContain(place);
    expect(stderr).toContain('written/open.json: `saksreferanse` is removed.');
    const again = await elan.run(args);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain(place);
    expect(again.stdout).toContain('nothing to do for model 2.1.');
    expect(fs.readFileSync(at('written/open.json'), 'utf8')).toBe(text);
  });
});

describe('--json', () => {
  it('tells of every file for machines', async () => {
    const { code, stdout, stderr } = await elan.run([
      'migrate',
      '--json',
      '--lang',
      'en',
      'old.json',
      'newest.json',
      'broken.json',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { text, removed } = migrated(old);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'old.json', from: '1.0', to: '2.1', changed: true, text, removed, undecided: [] },
        {
          file: 'newest.json',
          from: '2.1',
          to: '2.1',
          changed: false,
          text: newest,
          removed: [],
          undecided: [],
        },
        {
          file: 'broken.json',
          refused: 'broken',
          message: 'The file is no valid JSON. Put that right first.',
        },
      ],
    });
  });

  it('has no texts where nothing is to be printed', async () => {
    const { stdout } = await elan.run(['migrate', '--json', '--check', 'old.json']);
    expect(stdout).not.toContain('"text"');
  });
});
