import { once } from 'node:events';
import type { Progress } from './progress';

/** Prints a report as it comes to be, and what goes wrong beside it, around the line of progress. */
export class Printer {
  private readonly told = new Set<string>();

  /** @param output where the report goes */
  constructor(
    private readonly progress: Progress,
    private readonly output: NodeJS.WriteStream = process.stdout,
  ) {}

  /** @returns once there is room for more */
  async print(text: string): Promise<void> {
    await this.write(text, this.output);
  }

  /** Prints to standard output what is no report. */
  async give(text: string): Promise<void> {
    await this.write(text, process.stdout);
  }

  private async write(text: string, stream: NodeJS.WriteStream): Promise<void> {
    if (text === '') return;
    this.progress.erase();
    if (!stream.write(text)) await once(stream, 'drain');
  }

  /** Says something on standard error, once however many files it is about. */
  tell(line: string): void {
    if (this.told.has(line)) return;
    this.told.add(line);
    this.progress.erase();
    process.stderr.write(`${line}\n`);
  }
}
