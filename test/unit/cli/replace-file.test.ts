import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { notReplacedText, replaceFile, wasChanged } from '../../../cli/replace-file';
import { cliFolder } from '../../support/cli-folder';

const folder = cliFolder();

/** @returns why a file was not replaced, in words */
async function refusal(file: string, before: string): Promise<string> {
  const error: unknown = await replaceFile(file, before, 'new').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(draftsIn(path.dirname(file))).toEqual([]);
  return notReplacedText(error, 'en');
}

const draftsIn = (place: string): string[] => fs.readdirSync(place).filter((name) => name.startsWith('.'));

/** Permissions do not hold the superuser, as whom tests may run. */
async function asAnybody<T>(run: () => Promise<T>): Promise<T> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || !seteuid) return run();
  fs.chmodSync(folder.place('.'), 0o755);
  seteuid(65_534);
  try {
    return await run();
  } finally {
    seteuid(0);
  }
}

describe('a file that is replaced', () => {
  it('keeps its permissions, whatever new files get', async () => {
    const file = folder.write('a.json', 'old');
    fs.chmodSync(file, 0o666);
    await replaceFile(file, 'old', 'new');
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o666);
    expect(draftsIn(folder.place('.'))).toEqual([]);
  });

  it('keeps its byte-order mark', async () => {
    const file = folder.write('a.json', '\uFEFFold');
    await replaceFile(file, 'old', 'new');
    expect(fs.readFileSync(file, 'utf8')).toBe('\uFEFFnew');
  });

  it('is the one that a link leads to', async () => {
    const file = folder.write('a.json', 'old');
    fs.symlinkSync('a.json', folder.place('link.json'));
    await replaceFile(folder.place('link.json'), 'old', 'new');
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.readlinkSync(folder.place('link.json'))).toBe('a.json');
  });
});

describe('a file is left as it is', () => {
  it('where somebody else has written it', async () => {
    const file = folder.write('a.json', 'other');
    expect(await refusal(file, 'old')).toBe(
      'The file was changed meanwhile, and was not overwritten. Try again.',
    );
    expect(fs.readFileSync(file, 'utf8')).toBe('other');
    expect(wasChanged(await replaceFile(file, 'old', 'new').catch((error: unknown) => error))).toBe(true);
  });

  it('where it is protected', async () => {
    const file = folder.write('a.json', 'old');
    fs.chmodSync(file, 0o444);
    expect(await refusal(file, 'old')).toBe('The file is protected against writing, and was left as it was.');
    expect(fs.readFileSync(file, 'utf8')).toBe('old');
  });

  it('where its folder is protected', async () => {
    const inner = path.join(folder.place('inner'), 'a.json');
    fs.mkdirSync(folder.place('inner'));
    fs.writeFileSync(inner, 'old');
    fs.chmodSync(inner, 0o666);
    fs.chmodSync(folder.place('inner'), 0o555);
    const told = await asAnybody(() => refusal(inner, 'old'));
    fs.chmodSync(folder.place('inner'), 0o755);
    expect(told).toBe('The folder of the file cannot be written to. The file was left as it was.');
    expect(fs.readFileSync(inner, 'utf8')).toBe('old');
  });

  it('where it is gone', async () => {
    expect(await refusal(folder.place('gone.json'), 'old')).toContain('ENOENT');
  });
});
