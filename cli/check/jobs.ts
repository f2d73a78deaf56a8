import { stat } from 'node:fs/promises';
import os from 'node:os';
import { standardInput, type Found } from '../files';

/** How large a begjæring of the usual kind is, in bytes. */
const usualSize = 16_000;

/** How many files of the usual size a thread needs to have, if it is to save more time than it takes to start. */
const enough = 100;

/** With fewer files than these the last processor is better left to V8, which compiles meanwhile what is run often. */
const many = 5_000;

/** Of so many files it is looked how large they are; of more, of some that lie far apart. */
const mostSizes = 50;

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
  const work = await filesOfUsualSize(found);
  const useful = work < many ? processors - 1 : processors;
  return Math.max(1, Math.min(useful, found.length, Math.floor(work / enough)));
}

/** Few files may be large; a small one takes nearly as long as a usual one. @returns as how many of the usual size they count */
async function filesOfUsualSize(found: readonly Found[]): Promise<number> {
  const step = Math.ceil(found.length / mostSizes);
  const some = found.filter((_, i) => i % step === 0);
  const sizes = await Promise.all(some.map(sizeOf));
  const counted = sizes.reduce((sum, size) => sum + Math.max(1, size / usualSize), 0);
  return counted * (found.length / Math.max(1, some.length));
}

async function sizeOf({ file }: Found): Promise<number> {
  if (file === standardInput) return 0;
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
