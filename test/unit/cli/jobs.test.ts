import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsFor } from '../../../cli/check/jobs';
import type { Found } from '../../../cli/files';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-jobs-'));
const [usual, large, small] = ['usual.json', 'large.json', 'small.json'].map((name) =>
  path.join(folder, name),
);
beforeAll(() => {
  fs.writeFileSync(usual ?? '', 'x'.repeat(16_000));
  fs.writeFileSync(small ?? '', '{}');
  fs.writeFileSync(large ?? '', 'x'.repeat(1_600_000));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const found = (count: number, file = usual): Found[] => {
  if (file === undefined) throw new Error('no file');
  return Array.from({ length: count }, () => ({ file, named: true }));
};

describe('files are checked in as many threads as help', () => {
  it.each([
    { files: 1, processors: 8, threads: 1, why: 'there is one file' },
    { files: 150, processors: 8, threads: 1, why: 'a second one would have too little to do' },
    { files: 250, processors: 8, threads: 2, why: 'each has enough to do' },
    { files: 2_000, processors: 8, threads: 7, why: 'V8 compiles on a processor of its own' },
    { files: 2_000, processors: 2, threads: 1, why: 'V8 compiles on the other processor' },
    { files: 5_000, processors: 2, threads: 2, why: 'most is compiled soon' },
    { files: 5_000, processors: 1, threads: 1, why: 'there is one processor' },
  ])(
    '$files files on $processors processors: $threads, since $why',
    async ({ files, processors, threads }) => {
      expect(await jobsFor(found(files), undefined, processors)).toBe(threads);
    },
  );

  it('of which large ones count for many', async () => {
    expect(await jobsFor(found(4, large), undefined, 8)).toBe(4);
    expect(await jobsFor([...found(1, large), ...found(3)], undefined, 8)).toBe(1);
    expect(await jobsFor(found(200, large), undefined, 2)).toBe(2);
    expect(await jobsFor(found(2_000, large), undefined, 8)).toBe(8);
  });

  it('of which small ones take nearly as long', async () => {
    expect(await jobsFor(found(250, small), undefined, 8)).toBe(2);
  });

  it('where the user does not ask for another number, of which none is left without a file', async () => {
    expect(await jobsFor(found(150), 5, 2)).toBe(5);
    expect(await jobsFor(found(3), 5, 8)).toBe(3);
    expect(await jobsFor([], 5, 8)).toBe(1);
  });
});
