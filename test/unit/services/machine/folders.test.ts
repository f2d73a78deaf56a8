import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folders, NotRead } from '../../../../services/machine/folders';

let base = '';
let folders: Folders;

beforeAll(async () => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elan-folders-')));
  const put = (name: string, text: string | Buffer): void => {
    fs.mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
    fs.writeFileSync(path.join(base, name), text);
  };
  put('open/a.json', '{"a":1}');
  put('open/deep/b.JSON', '{"b":1}');
  put('open/notes.txt', 'secret');
  put('open/latin.json', Buffer.from([0x22, 0xe6, 0x22]));
  put('open/folder.json/c.json', '{}');
  put('other/c.json', '{"c":1}');
  put('open-too/d.json', '{"d":1}');
  put('elsewhere/secret.json', '{"secret":1}');
  const link = (to: string, from: string): void => fs.symlinkSync(path.join(base, to), path.join(base, from));
  link('elsewhere/secret.json', 'open/file-link.json');
  link('elsewhere', 'open/folder-link');
  link('open/deep/b.JSON', 'open/inner-link.json');
  link('open/notes.txt', 'open/notes-link.json');
  link('open/loop.json', 'open/loop.json');
  link('open', 'way-in');
  folders = await Folders.of([path.join(base, 'open'), path.join(base, 'other')]);
});

afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

const read = async (file: string, of = folders): Promise<string> => of.read(await of.find(file), 100);

/** Why a file is not read. */
async function refusal(file: string, of = folders): Promise<string> {
  try {
    return `read ${await read(file, of)}`;
  } catch (error) {
    if (error instanceof NotRead) return error.reason;
    throw error;
  }
}

describe('a file of the folders', () => {
  it.each([
    ['by its name', 'a.json', '{"a":1}'],
    ['deeper inside, whatever the case of its ending', 'deep/b.JSON', '{"b":1}'],
    ['in another of the folders', 'c.json', '{"c":1}'],
    ['by a way that comes back', 'deep/../a.json', '{"a":1}'],
    ['by a link that stays inside', 'inner-link.json', '{"b":1}'],
  ])('is read %s', async (_, file, text) => {
    expect(await read(file)).toBe(text);
  });

  it('is read by its whole path, and told by its name in the folder', async () => {
    const found = await folders.find(path.join(base, 'open/deep/b.JSON'));
    expect(found).toEqual({ path: path.join(base, 'open/deep/b.JSON'), name: 'deep/b.JSON' });
  });

  it('is read in a folder that is named by a link, by both of its paths', async () => {
    const byLink = await Folders.of([path.join(base, 'way-in')]);
    expect(await read(path.join(base, 'way-in/a.json'), byLink)).toBe('{"a":1}');
    expect(await read(path.join(base, 'open/a.json'), byLink)).toBe('{"a":1}');
  });
});

describe('outside of the folders nothing is read', () => {
  it.each([
    ['one level up', '../elsewhere/secret.json'],
    ['many levels up', '../../../../../../../../etc/hosts.json'],
    ['up from deeper inside', 'deep/../../elsewhere/secret.json'],
    ['a folder whose name only begins alike', '../open-too/d.json'],
    ['a link to a file', 'file-link.json'],
    ['a link to a folder', 'folder-link/secret.json'],
    ['back through a link to a folder', 'folder-link/../elsewhere/secret.json'],
    ['a name with a zero in it', 'a.json\0.json'],
    ['another case of the folder', '../OPEN/a.json'],
    ['nothing at all', ''],
  ])('by %s', async (_, file) => {
    expect(await refusal(file)).toMatch(/^(?:outside|missing|noJson)$/);
  });

  it.each(['elsewhere/secret.json', 'open-too/d.json', 'elsewhere/no-such.json'])(
    'by the whole path of %s, whether there is one or not',
    async (file) => {
      expect(await refusal(path.join(base, file))).toBe('outside');
    },
  );

  it.each([
    '..\\elsewhere\\secret.json',
    'C:\\Windows\\win.json',
    '\\\\server\\share\\a.json',
    '\\\\?\\C:\\a.json',
    'file:///etc/hosts.json',
    '~/a.json',
    '%2e%2e/elsewhere/secret.json',
  ])('by what is a path elsewhere: %s', async (file) => {
    expect(await refusal(file)).toMatch(/^(?:outside|missing)$/);
  });
});

describe('in the folders not everything is read', () => {
  it.each([
    ['what is not named .json', 'notes.txt', 'noJson'],
    ['a link named .json to something that is not', 'notes-link.json', 'noJson'],
    ['a folder', 'folder.json', 'noFile'],
    ['what is not there', 'no-such.json', 'missing'],
    ['a link to itself', 'loop.json', 'missing'],
    ['what is not UTF-8', 'latin.json', 'notUtf8'],
  ])('%s', async (_, file, reason) => {
    expect(await refusal(file)).toBe(reason);
  });

  it('what is too large', async () => {
    const found = await folders.find('a.json');
    await expect(folders.read(found, 6)).rejects.toMatchObject({ reason: 'tooLarge', file: 'a.json' });
  });

  it('a file that has become a link since it was found', async () => {
    const place = path.join(base, 'open/changing.json');
    fs.writeFileSync(place, '{}');
    const found = await folders.find('changing.json');
    fs.rmSync(place);
    fs.symlinkSync(path.join(base, 'elsewhere/secret.json'), place);
    await expect(folders.read(found, 100)).rejects.toMatchObject({ reason: 'unreadable' });
  });
});

describe('folders within others', () => {
  const within = async (...names: string[]): Promise<readonly string[]> =>
    (await folders.within(names.map((name) => path.join(base, name)))).paths.map((place) =>
      path.relative(base, place),
    );

  it.each([
    ['a folder inside', ['open/deep'], ['open/deep']],
    ['the folder itself', ['other'], ['other']],
    ['a folder around all of them', ['.'], ['open', 'other']],
    ['a folder elsewhere', ['elsewhere'], []],
    ['a link to elsewhere', ['open/folder-link'], []],
    ['a folder that there is not', ['no-such'], []],
    ['nothing', [], []],
  ])('are never more: %s', async (_, names, expected) => {
    expect(await within(...names)).toEqual(expected);
  });
});

it('no folder is no place to begin', async () => {
  await expect(Folders.of([path.join(base, 'no-such')])).rejects.toMatchObject({ reason: 'missing' });
  await expect(Folders.of([path.join(base, 'open/a.json')])).rejects.toMatchObject({ reason: 'noFile' });
});
