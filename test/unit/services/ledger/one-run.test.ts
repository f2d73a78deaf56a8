import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ledgersOfOneRun, ledgersOnDisk } from '../../../../services/machine/ledgers-on-disk';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'elan-run-')));
  for (const name of ['repo/.git', 'repo/saker/juni', 'plain/saker'])
    fs.mkdirSync(at(name), { recursive: true });
  fs.symlinkSync(at('repo'), at('link'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

describe('the ledgers of one run', () => {
  it('are those that every other part finds', async () => {
    const files = [
      'repo/a.json',
      'repo/saker/juni/b.json',
      'link/saker/c.json',
      'plain/saker/d.json',
      'e.json',
    ];
    const [once, always] = [ledgersOfOneRun([at('plain')]), ledgersOnDisk(() => [at('plain')])];
    for (const file of files.map(at)) {
      const [found, expected] = [await once.find(file), await always.find(file)];
      expect([found.file, found.store.place]).toEqual([expected.file, expected.store.place]);
    }
  });

  it('count as they stood when the first file asked', async () => {
    vi.stubEnv('ELAN_LEDGER', at('ledger'));
    const once = ledgersOfOneRun([folder]);
    const { store } = await once.find(at('repo/a.json'));
    expect(await store.stamp()).toBeUndefined();
    await store.append('{}');
    const other = await once.find(at('plain/saker/d.json'));
    expect(await other.store.stamp()).toBeUndefined();
    expect(
      await ledgersOfOneRun([folder])
        .find(at('repo/a.json'))
        .then((found) => found.store.stamp()),
    ).toBeDefined();
  });
});
