import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

  it.runIf(process.platform !== 'win32')('are none of a pipe, which is not waited for', () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(new FileBytes().of(pipe)).toBeUndefined();
  });
});
