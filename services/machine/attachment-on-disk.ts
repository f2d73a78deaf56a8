import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { AttachmentSource } from '../known/look-at-attachment';
import { TooLarge } from '../limits/too-large';
import { piecesOf } from '../workflow/file-in-memory';
import { readBytes } from './read-text';

/**
 * @param most in bytes
 * @returns a file's content, read anew whenever it is asked for; that of a pipe can be read only once, and is kept
 * @throws TooLarge, and where there is no such file
 */
export async function attachmentOnDisk(file: string, most: number): Promise<AttachmentSource> {
  const fileName = path.basename(file);
  const status = await stat(file);
  if (!status.isFile()) return { fileName, pieces: piecesOf(await readBytes(file, most)) };
  if (status.size > most) throw new TooLarge(status.size, most);
  // What is added meanwhile is not of interest: the hash tells that the file has changed.
  return { fileName, pieces: () => createReadStream(file, { end: most }) };
}
