import { stat } from 'node:fs/promises';
import os from 'node:os';
import { standardInput, type Found } from '../files';

/** How large a begjæring of the usual kind is, in bytes. */
const usualSize = 16_000;

/** How many files of the usual size a thread needs to have, if it is to save more time than it takes to start. */
const enough = 100;

/** With fewer files than these the last processor is better left to V8, which compiles meanwhile what is run often. */
const many = 10_000;

/**
 * @param asked what the user asks for
 * @param processors how many there are for this process
 * @returns in how many threads files are checked; one where they are too few for more to be quicker
 */
export async function jobsFor(
  found: readonly Found[],
  asked: number | undefined,
  processors = os.availableParallelism(),
): Promise<number> {
  if (asked !== undefined) return Math.max(1, Math.min(asked, found.length));
  const most = Math.min(processors, found.length);
  const work = found.length < most * enough ? await filesByBytes(found) : found.length;
  const useful = work < many ? processors - 1 : processors;
  return Math.max(1, Math.min(most, useful, Math.floor(work / enough)));
}

/** Few files may be large. */
async function filesByBytes(found: readonly Found[]): Promise<number> {
  const sizes = await Promise.all(found.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) / usualSize;
}

async function sizeOf({ file }: Found): Promise<number> {
  if (file === standardInput) return 0;
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
