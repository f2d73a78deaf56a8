import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import type { Language } from '../../engine/findings/findings';
import { draftIsBegun, draftIsDone } from '../drafts';
import type { CheckedFile, EndOfRun, FormatName, Report } from './formats/format';
import { loadFormat } from './formats/load';
import type { Printer } from './printer';

/** A report that is asked for, and the file that it is to be written to; standard output where that is left out. */
export interface OutputOption {
  readonly format: FormatName;
  readonly file?: string;
}

/** Somewhere that a report is written to. */
interface Output {
  write(text: string): Promise<void>;
  /** Called once, after all has been written. */
  finish(): Promise<void>;
  /** Called instead where something has gone wrong. */
  abandon(): Promise<void>;
}

/** A file that a report cannot be written to; the message is the system's. */
export class UnwritableReport extends Error {}

/** The reports of a run, each written as files are checked. */
export class Outputs {
  private constructor(private readonly reports: readonly { report: Report; output: Output }[]) {}

  /**
   * Begins all reports.
   * @throws UnwritableReport as everything else does that writes
   */
  static async begin(
    options: readonly OutputOption[],
    language: Language,
    printer: Printer,
  ): Promise<Outputs> {
    const reports: { report: Report; output: Output }[] = [];
    const outputs = new Outputs(reports);
    try {
      for (const { format, file } of options) {
        const report = (await loadFormat(format)).report(language);
        reports.push({ report, output: file === undefined ? onto(printer) : await FileOutput.open(file) });
      }
      await outputs.each((report) => report.begin());
      return outputs;
    } catch (error) {
      await outputs.abandon();
      throw error;
    }
  }

  /** @param parts what each format says of the file, in the order of the reports */
  add(file: CheckedFile, parts: readonly string[]): Promise<void> {
    return this.each((report, position) => report.add(file, parts[position] ?? ''));
  }

  async end(run: EndOfRun): Promise<void> {
    await this.each((report) => report.end(run));
    for (const { output } of this.reports) await output.finish();
  }

  /** Leaves no file behind that is not whole. */
  async abandon(): Promise<void> {
    for (const { output } of this.reports) await output.abandon();
  }

  private async each(textOf: (report: Report, position: number) => string): Promise<void> {
    for (const [position, { report, output }] of this.reports.entries())
      await output.write(textOf(report, position));
  }
}

function onto(printer: Printer): Output {
  return {
    write: (text) => printer.print(text),
    finish: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}

/** Written under another name beside it and renamed at the end: what reads it finds the old report, or the whole new one. */
export class FileOutput implements Output {
  private constructor(
    private readonly file: string,
    private readonly draft: string | undefined,
    private readonly handle: FileHandle,
  ) {}

  /**
   * A link to it stays; a device or a pipe, which cannot be renamed to, is written to at once.
   * @param mode who may read and write it, where it is made
   */
  static async open(name: string, mode = 0o666): Promise<FileOutput> {
    const file = await realpath(name).catch(() => name);
    const isOther = await stat(file).then(
      (status) => !status.isFile(),
      () => false,
    );
    if (isOther) return new FileOutput(file, undefined, await open(file, 'w').catch(refuse));
    const draft = `${file}.${process.pid}.tmp`;
    draftIsBegun(draft);
    return new FileOutput(file, draft, await open(draft, 'w', mode).catch(refuse));
  }

  async write(text: string): Promise<void> {
    if (text !== '') await this.handle.write(text).catch(refuse);
  }

  async finish(): Promise<void> {
    await this.handle.close().catch(refuse);
    if (this.draft === undefined) return;
    await rename(this.draft, this.file).catch(refuse);
    draftIsDone(this.draft);
  }

  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    if (this.draft === undefined) return;
    await rm(this.draft, { force: true });
    draftIsDone(this.draft);
  }
}

/**
 * Writes a whole file at once, as {@link FileOutput} does.
 * @param mode who may read and write it, where it is made
 * @throws UnwritableReport where it cannot be written; what stood there before then stands there still
 */
export async function writeWhole(file: string, text: string, mode?: number): Promise<void> {
  const output = await FileOutput.open(file, mode);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function refuse(error: unknown): never {
  throw new UnwritableReport(error instanceof Error ? error.message : String(error), { cause: error });
}
