import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePrivateFile } from '../../../../services/machine/private-file';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-private-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('a file that is nobody else’s business', () => {
  it.runIf(process.platform !== 'win32')(
    'is for nobody else, also where anybody could read it before',
    async () => {
      const file = path.join(folder, 'logg.jsonl');
      fs.writeFileSync(file, 'before', { mode: 0o644 });
      await writePrivateFile(file, 'æøå');
      expect(fs.readFileSync(file, 'utf8')).toBe('æøå');
      expect(fs.statSync(file).mode & 0o777).toBe(0o600);
      expect(fs.readdirSync(folder)).toEqual(['logg.jsonl']);
    },
  );

  it('leaves nothing behind where it cannot be written', async () => {
    fs.mkdirSync(path.join(folder, 'taken', 'full'), { recursive: true });
    await expect(writePrivateFile(path.join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(fs.readdirSync(folder)).toEqual(['taken']);
  });
});
