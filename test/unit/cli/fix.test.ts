import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, type Files, type Run } from '../../support/cli';
import { rightText } from '../../support/examples';

const right = rightText('2.1');
/** Has one mistake that is safe to fix; without it, it is right. */
const fixable = right.replace('"underskrift": "', '"underskrift": " ');
/** The same, and one that only a person can decide. */
const half = undecided(fixable);
const halfFixed = undecided(right);

function undecided(text: string): string {
  return text.replace('"begjaeringsdato": "2026-06-15"', '"begjaeringsdato": "2026-02-30"');
}

const windows = (text: string): string => text.replaceAll('\n', '\r\n').replace(/\r\n$/, '');
const tabs = (text: string): string => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2));
const styled = (text: string): string => `\uFEFF${windows(tabs(text))}`;

const many = Array.from({ length: 12 }, (_, i) => [
  `many/${i}.begjaering.json`,
  i % 3 === 0 ? half : fixable,
]);

const elan = commandLine({
  'all/a.begjaering.json': fixable,
  'all/b.begjaering.json': half,
  'all/right.begjaering.json': right,
  'all/torn.begjaering.json': fixable.slice(0, -10),
  'all/latin1.begjaering.json': Buffer.from('{ "underskrift": " Åse" }', 'latin1'),
  'all/package.json': '{ "name": " x " }',
  'styled.json': styled(fixable),
  'down/a.begjaering.json': fixable,
  'down/.elanrc.json': JSON.stringify({ regler: { 'elan/mellomrom-rundt-verdi': 'off' } }),
  'protected/a.begjaering.json': fixable,
  'protected/b.begjaering.json': fixable,
  'linked/real.json': fixable,
  'formats/a.begjaering.json': half,
  ...(Object.fromEntries(many) as Files),
});

const place = (name: string): string => path.join(elan.folder(), name);
const read = (name: string): string => fs.readFileSync(place(name), 'utf8');
const fix = (args: readonly string[], input?: string | Buffer): Promise<Run> =>
  elan.check(['--fix', '--lang', 'en', ...args], input);

describe('--fix', () => {
  it('leaves JSON alone that is no begjæring, however it is named', async () => {
    const text = '{\n  // what matters\n  "strict": true,\n}\n';
    fs.writeFileSync(place('tsconfig.json'), text);
    await fix(['tsconfig.json']);
    expect(read('tsconfig.json')).toBe(text);
  });

  it('does not choose between two readings of a number', async () => {
    const amount = (written: string): string =>
      right.replace(/("opprinneligBeloep": \{\s*"beloep": )[^,\n]+/, `$1"${written}"`);
    fs.writeFileSync(place('tall.json'), amount('12,345'));
    fs.writeFileSync(place('tall-2.json'), amount('9 250,50'));
    await fix(['tall.json', 'tall-2.json']);
    expect(read('tall.json')).toBe(amount('12,345'));
    expect(read('tall-2.json')).toContain('"beloep": 9250.5');
  });

  it('writes what is safe to fix, leaves the rest alone, and reports what is left', async () => {
    const { code, stdout, stderr } = await fix(['all']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      [
        'all/latin1.begjaering.json: The file is not UTF-8. Save it as UTF-8 and try again.',
        '2 fixed in 2 files.',
        '',
      ].join('\n'),
    );
    expect(stdout).toContain('all/a.begjaering.json: model 2.1, no findings\n');
    expect(stdout).toContain('all/b.begjaering.json: model 2.1, 1 error\n');
    expect(read('all/a.begjaering.json')).toBe(right);
    expect(read('all/b.begjaering.json')).toBe(halfFixed);
    expect(read('all/torn.begjaering.json')).toBe(fixable.slice(0, -10));
    expect(read('all/package.json')).toBe('{ "name": " x " }');
    expect(fs.readdirSync(place('all'))).toHaveLength(6);
  });

  it('does nothing the second time', async () => {
    fs.writeFileSync(place('again.json'), half);
    const first = await fix(['again.json']);
    const { ino, mtimeMs } = fs.statSync(place('again.json'));
    const second = await fix(['again.json']);
    expect(fs.statSync(place('again.json'))).toMatchObject({ ino, mtimeMs });
    expect(second).toEqual({ ...first, stderr: 'Nothing to fix by itself.\n' });
  });

  it('ends with 0 where nothing is left', async () => {
    fs.writeFileSync(place('one.json'), fixable);
    const { code, stderr } = await elan.check(['--fix', 'one.json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 rettet i 1 fil.\n' });
  });

  it('keeps byte-order mark, line endings, indentation and an end without a line break', async () => {
    await fix(['styled.json']);
    expect(read('styled.json')).toBe(styled(right));
  });

  it('fixes nothing that a team has turned down, but with --strict', async () => {
    expect((await fix(['down'])).stderr).toBe('Nothing to fix by itself.\n');
    expect(read('down/a.begjaering.json')).toBe(fixable);
    expect((await fix(['--strict', 'down'])).stderr).toBe('1 fixed in 1 file.\n');
  });

  it('says of a protected file why it was left, and reports it as it is', async () => {
    fs.chmodSync(place('protected/a.begjaering.json'), 0o444);
    const { code, stdout, stderr } = await fix(['protected']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'protected/a.begjaering.json: The file is protected against writing, and was left as it was.\n1 fixed in 1 file.\n',
    );
    expect(stdout).toContain('protected/a.begjaering.json: model 2.1, 1 note\n');
    expect(read('protected/a.begjaering.json')).toBe(fixable);
  });

  it('fixes a file that has several names once', async () => {
    fs.symlinkSync('real.json', place('linked/link.json'));
    const { stdout, stderr } = await fix(['linked/link.json', 'linked/real.json']);
    expect(stderr).toBe('1 fixed in 1 file.\n');
    expect(stdout).toContain('linked/link.json: model 2.1, no findings\n');
    expect(fs.lstatSync(place('linked/link.json')).isSymbolicLink()).toBe(true);
    expect(read('linked/real.json')).toBe(right);
  });

  it('prints and writes the same in any number of threads', { timeout: 60_000 }, async () => {
    const [one, three] = [await fix(['--jobs', '1', 'many']), await manyAgain(['--jobs', '3', 'many'])];
    expect(three).toEqual(one);
    expect(one.stderr).toBe('12 fixed in 12 files.\n');
    for (const [name = '', text] of many) expect(read(name)).toBe(text === half ? halfFixed : right);
  });

  it('goes with every report', async () => {
    const args = ['--format', 'json', '--format', 'sarif=fixed.sarif', 'formats'];
    const { code, stdout, stderr } = await fix(args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '1 fixed in 1 file.\n' });
    const { files } = JSON.parse(stdout) as { files: { diagnostics: object[] }[] };
    expect(files.map(({ diagnostics }) => diagnostics.length)).toEqual([1]);
    expect(JSON.parse(read('fixed.sarif'))).toMatchObject({ runs: [{ results: [{ level: 'error' }] }] });
  });
});

function manyAgain(args: readonly string[]): Promise<Run> {
  for (const [name = '', text = ''] of many) fs.writeFileSync(place(name), text);
  return fix(args);
}

describe('--fix of what comes over standard input', () => {
  it('prints the fixed text, to the byte, and the report beside it', async () => {
    const { code, stdout, stderr } = await fix(['--stdin-filename', 'x.json', '-'], styled(half));
    expect({ code, stdout }).toEqual({ code: 1, stdout: styled(halfFixed) });
    expect(stderr).toContain('x.json:4:21 error elan/ugyldig-format: ');
    expect(stderr).toMatch(/\nx\.json: model 2\.1, 1 error\n1 fixed in 1 file\.\n$/);
  });

  it.each([right, fixable.slice(0, -10), ''])(
    'prints it as it is where there is nothing to fix',
    async (text) => {
      expect((await fix(['-'], text)).stdout).toBe(text);
    },
  );
});

describe('--fix that is interrupted', () => {
  it('leaves whole files, and says how far it came', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 300 }, (_, i) => `cut/${i}.begjaering.json`);
    fs.mkdirSync(place('cut'));
    for (const name of names) fs.writeFileSync(place(name), half);
    const args = ['check', '--fix', '--lang', 'en', '--jobs', '1', 'cut'];
    const { code, stderr } = await elan.run(args, '', {
      started: (child) => child.stdout?.once('data', () => child.kill('SIGINT')),
    });
    const texts = names.map(read);
    const done = texts.filter((text) => text === halfFixed).length;
    expect(code).toBe(130);
    expect(stderr).toBe(`Stopped. No file is half written. ${done} fixed in ${done} files.\n`);
    expect(texts.filter((text) => text !== half && text !== halfFixed)).toEqual([]);
    expect(done).toBeLessThan(names.length);
    expect(fs.readdirSync(place('cut'))).toHaveLength(names.length);
  });
});
