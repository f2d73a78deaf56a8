import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file in a folder that the user works in. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** When it was changed last, in milliseconds. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
}

/** What others have put into a folder. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** A folder may hold any number of others. */
const mostFolders = 5_000;

/**
 * Goes no deeper than it must: those that lie higher up come first, and no folder is opened after the last one.
 * @param most how many files are found, at most
 * @returns the JSON files in a folder and below it; links are not followed
 */
export async function findJsonFiles(folder: string, most: number): Promise<FoundFile[]> {
  const paths: string[] = [];
  const folders = [folder];
  for (let i = 0; i < Math.min(folders.length, mostFolders) && paths.length < most; i++) {
    const place = folders[i] ?? folder;
    for (const entry of await entriesOf(place)) {
      const entryPath = path.join(place, entry.name);
      if (entry.isFile() && entry.name.endsWith('.json')) paths.push(entryPath);
      else if (entry.isDirectory() && !passedOver.has(entry.name)) folders.push(entryPath);
    }
  }
  const files = await Promise.all(paths.slice(0, most).map(readStatus));
  return files.filter((file) => file !== undefined);
}

/** In the order of their names; none of a folder that cannot be read. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readStatus(place: string): Promise<FoundFile | undefined> {
  const status = await stat(place).catch(() => undefined);
  return status && { path: place, modified: status.mtimeMs, size: status.size };
}
