import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import limits from '#schemas/grenser.json';

/** Larger than nearly every begjæring, in bytes. */
const usual = 65_536;

/** What has become a pipe since it was looked at is not waited for; Windows has none. */
const withoutWaiting = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** Reads one file after the other into the same memory: many small ones in a fraction of the time that waiting for each takes. */
export class FileBytes {
  private memory = Buffer.allocUnsafe(usual);

  /**
   * @returns what stands in a file, until the next is read; undefined where it is no file, or one that is told of instead of
   *   checked
   */
  of(file: string): Buffer | undefined {
    try {
      // To open a pipe and close it again stops whoever writes to it.
      const status = statSync(file);
      if (!status.isFile() || status.size > limits.begjaering.bytes) return undefined;
      const bytes = this.read(file, status.size);
      return bytes && isUtf8(bytes) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  private read(file: string, size: number): Buffer | undefined {
    // One byte more than there is tells that there is no more.
    if (size >= this.memory.length) this.memory = Buffer.allocUnsafe(size + 1);
    const handle = openSync(file, withoutWaiting);
    try {
      return readSync(handle, this.memory, 0, size + 1, null) === size
        ? this.memory.subarray(0, size)
        : undefined;
    } finally {
      closeSync(handle);
    }
  }
}
