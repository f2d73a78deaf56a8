import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readBytes, readText, textOf } from '../../../../services/machine/read-text';
import { runs, seed } from '../../../support/runs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-read-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** @returns the text, or the name of what is thrown */
function tried(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    return error instanceof TypeError ? 'TypeError' : String(error);
  }
}

describe('the text of bytes', () => {
  it('is what TextDecoder finds in them', () => {
    const bytes = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(`\uFEFF${text}`)),
      fc.uint8Array({ maxLength: 6 }).map((array) => Buffer.from(array)),
    );
    const check = fc.property(bytes, (given) => {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      expect(tried(() => textOf(given))).toBe(tried(() => decoder.decode(given)));
    });
    fc.assert(check, { seed, numRuns: runs(150, 10_000) });
  });
});

describe('the bytes of a file', () => {
  it.each([0, 1, 65_535, 65_536, 300_000])('are all of its %i', async (size) => {
    const file = path.join(folder, String(size));
    const content = Buffer.alloc(size, 'æ');
    fs.writeFileSync(file, content);
    expect((await readBytes(file, size)).equals(content)).toBe(true);
    await expect(readBytes(file, size - 1)).rejects.toMatchObject({ found: size, limit: size - 1 });
  });

  it('are what comes through it where it is a pipe, which has no size', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const text = 'æ'.repeat(200_000);
    const [read] = await Promise.all([readText(pipe), fs.promises.writeFile(pipe, text)]);
    expect(read).toBe(text);
    const tooMuch = readBytes(pipe, 100_000);
    // Whoever writes is told that nobody reads to the end.
    const writing = fs.promises.writeFile(pipe, text).catch(() => undefined);
    await expect(tooMuch).rejects.toMatchObject({ name: 'TooLarge', limit: 100_000 });
    await writing;
  });
});
