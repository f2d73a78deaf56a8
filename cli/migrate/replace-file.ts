import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whoever may write, by the permissions of a file. */
const anyWrite = 0o222;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Gives a file another text, all or nothing: whoever reads it meanwhile has the one or the other. Its permissions, a
 * byte-order mark and a link that leads to it stay.
 * @throws where it cannot be written, and where it is protected against writing: renaming alone would not mind
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  if ((mode & anyWrite) === 0) throw new Error(`EACCES: permission denied, write '${target}'`);
  const marked = (await readFile(target)).subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(marked ? Buffer.concat([byteOrderMark, Buffer.from(text)]) : text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
