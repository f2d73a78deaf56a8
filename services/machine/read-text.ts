import { isUtf8 } from 'node:buffer';
import { open, stat, type FileHandle } from 'node:fs/promises';
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
    return textOf(await readBytes(path, most));
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return undefined;
    throw error;
  }
}

/**
 * @returns the text that bytes are in UTF-8, without a byte-order mark; what TextDecoder gives, in a fraction of its time
 * @throws TypeError where they are not UTF-8
 */
export function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
  return bytes.toString('utf8', hasByteOrderMark(bytes) ? byteOrderMark.length : 0);
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** @returns whether bytes begin with the byte-order mark of UTF-8 */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return byteOrderMark.every((byte, position) => bytes[position] === byte);
}

/**
 * @param most in bytes
 * @returns the bytes of a file
 * @throws TooLarge, and where there is no such file or it cannot be read
 */
export async function readBytes(path: string, most: number): Promise<Buffer<ArrayBuffer>> {
  const file = await open(path);
  try {
    const status = await file.stat();
    const { size } = status;
    if (size > most) throw new TooLarge(size, most);
    // One byte more than there is tells that there is no more, without asking again.
    const beginning = Buffer.allocUnsafeSlow(size + 1);
    const { bytesRead } = await file.read(beginning, 0, beginning.length, null);
    const found = beginning.subarray(0, bytesRead);
    if (bytesRead === 0 || (status.isFile() && bytesRead === size)) return found;
    return await readAll(withRest(found, file), most);
  } finally {
    await file.close();
  }
}

/** The size of a device or a pipe says nothing, and a file may grow. */
async function* withRest(beginning: Buffer, file: FileHandle): AsyncGenerator<Uint8Array> {
  yield beginning;
  for (;;) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(pieceLength), 0, pieceLength, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

const pieceLength = 65_536;

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
