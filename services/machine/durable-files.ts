import { constants } from 'node:fs';
import { copyFile, link, open, type FileHandle } from 'node:fs/promises';

/** Writes a file that must not be there yet, and that nobody else may read. */
export async function writeNew(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeWhole(handle, content);
  } finally {
    await handle.close();
  }
}

/** @returns whether the last line of a file lacks its line break */
export async function endsOpen(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

/** One write, so that lines of two processes do not get mixed. */
export async function writeWhole(handle: FileHandle, content: Uint8Array): Promise<void> {
  const { bytesWritten } = await handle.write(content);
  if (bytesWritten !== content.length) throw new Error('only a part could be written');
  await handle.sync();
}

/** Gives a file another name, unless there is one of that name. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      // Not every file system has links.
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** A file's name outlives a crash only with its folder; not every system can write a folder out. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** @returns what is asked for of a file; undefined where the file is not there */
export async function ifThere<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @returns the code of an error of the file system */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
