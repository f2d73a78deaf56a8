import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuickFiles } from '../../../cli/check/quick-files';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-quick-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const place = path.join(folder, 'a.json');
  fs.writeFileSync(place, content);
  return place;
}

/** A clock by which each reading takes so many milliseconds. */
function clock(milliseconds: number): () => number {
  let time = 0;
  return () => (time += milliseconds);
}

describe('files that are read at once', () => {
  it('are what they are otherwise, a byte-order mark told apart', () => {
    const files = new QuickFiles(clock(0.1));
    const place = file('\ufeff{"å": 1}');
    expect(files.of(place)).toEqual({ file: place, text: '{"å": 1}', isMarked: true });
    expect(files.of(file('{}'))).toMatchObject({ text: '{}', isMarked: false });
  });

  it('are none that cannot be read, and not what comes in', () => {
    const files = new QuickFiles(clock(0.1));
    expect(files.of(path.join(folder, 'none.json'))).toBeUndefined();
    expect(files.of(folder)).toBeUndefined();
    expect(files.of('-')).toBeUndefined();
  });

  it('are read as long as that is quick', () => {
    const files = new QuickFiles(clock(1.9));
    const place = file('{}');
    for (let i = 0; i < 100; i++) expect(files.of(place)).toBeDefined();
  });

  it('are waited for once some have taken long', () => {
    const files = new QuickFiles(clock(2.1));
    const place = file('{}');
    const read = Array.from({ length: 20 }, () => files.of(place) !== undefined);
    expect(read).toEqual(Array.from({ length: 20 }, (_, i) => i < 8));
  });

  it('may take longer the larger they are', () => {
    const files = new QuickFiles(clock(4));
    const place = file(' '.repeat(3_000_000));
    for (let i = 0; i < 20; i++) expect(files.of(place)).toBeDefined();
  });
});
