import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJsonFiles } from '../../../../services/machine/find-files';

describe('the JSON files of a folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-find-'));
    for (const file of ['b.json', 'a/c.json', 'd.txt', 'node_modules/x/package.json', '.git/e.json']) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), '{}');
    }
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const names = async (most = 10): Promise<string[]> =>
    (await findJsonFiles(folder, most)).map((file) => path.relative(folder, file.path));

  it('are found at any depth, and not among what others have put there', async () => {
    expect(await names()).toEqual(['b.json', path.join('a', 'c.json')]);
  });

  it('are as many as asked for at most', async () => {
    expect(await names(1)).toEqual(['b.json']);
  });

  it('come with their size and when they were changed', async () => {
    const file = path.join(folder, 'b.json');
    fs.utimesSync(file, 1_000, 2_000);
    expect((await findJsonFiles(folder, 1))[0]).toEqual({ path: file, modified: 2_000_000, size: 2 });
  });

  it('are none where there is no such folder', async () => {
    expect(await findJsonFiles(path.join(folder, 'borte'), 10)).toEqual([]);
  });
});
