import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseFolderForTest } from '../../../../services/machine/folder-for-test';

let folder = '';
beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elan-folders-')));
  for (const name of ['proever/under', 'saker', 'uklar'])
    fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, 'proever', '.elanrc.json'), '{ "miljoe": "test" }');
  fs.writeFileSync(path.join(folder, 'proever', 'sak.json'), '{}');
  fs.writeFileSync(path.join(folder, 'uklar', '.elanrc.json'), '{ "miljoe": tes');
  fs.symlinkSync(path.join(folder, 'proever', 'sak.json'), path.join(folder, 'saker', 'lenke.json'));
  fs.symlinkSync(path.join(folder, 'saker'), path.join(folder, 'proever', 'lenke'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const look = (file: string): Promise<void> => refuseFolderForTest(path.join(folder, file), 'en');

describe('a folder that is marked as one for test', () => {
  it.each(['proever/sak.json', 'proever/under/ny.json', 'saker/lenke.json', 'proever/lenke/sak.json'])(
    'keeps its files from production, there or not, by a link too: %s',
    async (file) => {
      await expect(look(file)).rejects.toMatchObject({
        reason: 'folderIsForTest',
        args: { file: `${folder}/proever/.elanrc.json` },
      });
    },
  );

  it('is not every other folder', async () => {
    await expect(look('saker/sak.json')).resolves.toBeUndefined();
  });

  it('may be one whose .elanrc.json is not right', async () => {
    await expect(look('uklar/sak.json')).rejects.toMatchObject({ reason: 'folderUnclear' });
  });
});
