import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';

/** A file in a folder that the user works in. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** When it was changed last, in milliseconds. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
}

/**
 * @param most how many files are looked at, at most
 * @returns the JSON files in a folder and below it, in the order of their names; not those that others have put there
 */
export async function findJsonFiles(folder: string, most: number): Promise<FoundFile[]> {
  const paths = await glob('**/*.json', {
    cwd: folder,
    absolute: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
  });
  const files = paths.sort().slice(0, most).map(readStatus);
  return (await Promise.all(files)).filter((file) => file !== undefined);
}

async function readStatus(path: string): Promise<FoundFile | undefined> {
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() ? { path, modified: status.mtimeMs, size: status.size } : undefined;
}
