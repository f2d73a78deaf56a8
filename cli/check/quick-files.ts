import { elapsed } from '../../services/machine/clock';
import { fileOf, standardInput, type ReadFile } from '../files';
import { FileBytes } from './file-bytes';

/** How long a file may take to be read, in milliseconds, and how much longer for each of its bytes. */
const longest = { ofFile: 2, ofByte: 1e-6 };

/** After so many that took longer none is read at once any more: a network, or a disk that has to seek. */
const mostSlow = 8;

/**
 * Reads files at once as long as that is quick: from a disk of the machine a file comes in less time than it takes to wait for
 * it. Where it is not quick, whoever asks does better to wait for several together.
 */
export class QuickFiles {
  private readonly files = new FileBytes();
  private slow = 0;

  /** @param now in milliseconds */
  constructor(private readonly now: () => number = elapsed) {}

  /** @returns what stands in a file; undefined where it is to be waited for, or told of why it cannot be read */
  of(file: string): ReadFile | undefined {
    if (this.slow >= mostSlow || file === standardInput) return undefined;
    const begun = this.now();
    const bytes = this.files.of(file);
    if (this.now() - begun > longest.ofFile + longest.ofByte * (bytes?.length ?? 0)) this.slow++;
    return bytes && fileOf(file, bytes);
  }
}
