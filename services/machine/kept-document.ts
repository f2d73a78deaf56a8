import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../ledger/hash';
import { writePrivateFile } from './private-file';

/** @returns where a text of a file is kept: by what it says and by the file, so that nothing that is kept becomes another */
export function keptAt(folder: string, file: string, text: string): string {
  return path.join(folder, `${sha256(text)}-${path.basename(file).slice(-longestName)}`);
}

/** A name has room for 255 bytes, with what is put before it, and behind it while it is written. */
const longestName = 40;

/**
 * Keeps a text, whole, whatever becomes of the file that it was read from.
 * @param place as {@link keptAt} has it; its folder is made where it is not there
 * @throws Error of the file system
 */
export async function keepDocument(place: string, text: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await writePrivateFile(place, text);
}
