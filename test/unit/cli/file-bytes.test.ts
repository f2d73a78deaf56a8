import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileBytes } from '../../../cli/check/file-bytes';
import limits from '../../../schemas/grenser.json';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-bytes-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  fs.writeFileSync(place, content);
  return place;
}

describe('the bytes of a file', () => {
  it('are read whole, also where one is larger than all before it', () => {
    const files = new FileBytes();
    for (const size of [0, 3, 65_535, 65_536, 65_537, 200_000, 5]) {
      const bytes = files.of(file('a.json', 'å'.repeat(size)));
      expect(bytes?.toString()).toBe('å'.repeat(size));
    }
  });

  it('are none of what is no text, no file, or larger than is checked', () => {
    const files = new FileBytes();
    expect(files.of(file('a.json', Buffer.from([0xff, 0xfe])))).toBeUndefined();
    expect(files.of(path.join(folder, 'none.json'))).toBeUndefined();
    expect(files.of(folder)).toBeUndefined();
    const large = file('large.json', '');
    fs.truncateSync(large, limits.begjaering.bytes + 1);
    expect(files.of(large)).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')(
    'are none of a pipe, which is not waited for, and whose writer is left in peace',
    async () => {
      const pipe = path.join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      expect(new FileBytes().of(pipe)).toBeUndefined();
      const writer = spawn('sh', ['-c', `echo written > '${pipe}'`], { stdio: 'ignore' });
      const ended = once(writer, 'exit');
      await once(writer, 'spawn');
      for (let i = 0; i < 20; i++) {
        expect(new FileBytes().of(pipe)).toBeUndefined();
        await wait(10);
      }
      expect(await fs.promises.readFile(pipe, 'utf8')).toBe('written\n');
      expect(await ended).toEqual([0, null]);
    },
  );
});
