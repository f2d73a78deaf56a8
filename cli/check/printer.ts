import { once } from 'node:events';
import type { Progress } from './progress';

/** Prints a report as it comes to be, and what goes wrong beside it, around the line of progress. */
export class Printer {
  private readonly told = new Set<string>();

  constructor(private readonly progress: Progress) {}

  /** @returns once there is room for more */
  async print(text: string): Promise<void> {
    if (text === '') return;
    this.progress.erase();
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }

  /** Says something on standard error, once however many files it is about. */
  tell(line: string): void {
    if (this.told.has(line)) return;
    this.told.add(line);
    this.progress.erase();
    process.stderr.write(`${line}\n`);
  }
}
