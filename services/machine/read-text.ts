import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import limits from '#schemas/grenser.json';
import { TooLarge } from '../limits/too-large';

const absent: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/**
 * @param most in bytes
 * @returns the text of a file; undefined where there is none
 * @throws TooLarge, and where there is one that cannot be read, or that is not UTF-8
 */
export async function readText(
  path: string,
  most: number = limits.begjaering.bytes,
): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path, most));
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return undefined;
    throw error;
  }
}

/**
 * @param most in bytes
 * @returns the bytes of a file
 * @throws TooLarge, and where there is no such file or it cannot be read
 */
export async function readBytes(path: string, most: number): Promise<Buffer<ArrayBuffer>> {
  const { size } = await stat(path);
  if (size > most) throw new TooLarge(size, most);
  // The size of a device or a pipe says nothing, and a file may grow.
  return readAll(createReadStream(path), most);
}

/**
 * @param most in bytes
 * @returns all that comes in
 * @throws TooLarge as soon as more has come
 */
export async function readAll(
  incoming: AsyncIterable<Uint8Array | string>,
  most: number,
): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let found = 0;
  for await (const piece of incoming) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    found += bytes.length;
    if (found > most) throw new TooLarge(found, most);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/** @returns whether there is anything at a path; also where it cannot be looked at */
export async function fileExists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && absent.has(error.code));
  }
}
