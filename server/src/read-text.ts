import { readFile } from 'node:fs/promises';

/** @returns the text of a file; undefined where there is none, or it cannot be read */
export async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
