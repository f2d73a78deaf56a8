import type { FoundOverrides } from '../../engine/elanrc/find';
import { exitCodes, type ExitCode } from '../exit-codes';
import { findFiles, type Found } from '../files';
import { jobsFor } from './jobs';
import { JsonReport } from './json-report';
import { Printer } from './printer';
import { Progress } from './progress';
import { resultsOf, type Checking } from './results';
import type { Checked, Checker, CheckSetup } from './setup';
import { problemText, TextReport } from './text-report';

/** `elan check` as given on the command line. */
export interface CheckCommand extends Omit<CheckSetup, 'colour' | 'openapi'> {
  readonly files: readonly string[];
  /** Whether what a team has turned down counts for nothing. */
  readonly strict?: boolean;
  readonly openapi?: readonly string[];
  /** How many files are checked at the same time; as many as help where it is left out. */
  readonly jobs?: number;
  /** What runs in a thread that checks. */
  readonly thread: URL;
}

/**
 * Checks files, and prints what is found as it is found, in the order in which the files are given.
 * @returns the exit code: 0 no errors, 1 errors, 2 where a file could not be read (the others are still checked)
 */
export async function runCheck(command: CheckCommand): Promise<ExitCode> {
  const { lang, strict = false } = command;
  const found = await findFiles(command.files);
  const jobs = await jobsFor(found, command.jobs);
  const checker = await openChecker(command, jobs);
  const progress = new Progress(process.stderr, found.length, lang);
  const run = new Run(command, new Printer(progress));
  try {
    await run.begin(checker);
    await run.report(found, { checker, jobs, lang, strict }, progress);
    return run.exitCode;
  } finally {
    progress.erase();
    await checker.close();
  }
}

async function openChecker(command: CheckCommand, count: number): Promise<Checker> {
  const { model, target, format, today, lang, openapi = [] } = command;
  const setup = { model, target, format, today, lang, openapi, colour: useColour() };
  // The engine is loaded here only where no other thread does so.
  const here = async (): Promise<Checker> => new (await import('./this-thread')).ThisThread(setup);
  if (count === 1) return here();
  const { Threads } = await import('./threads/threads');
  return new Threads({ setup, count, script: command.thread, otherwise: here });
}

function useColour(): boolean {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
}

/** What has been printed of a run, and what it ends with. */
class Run {
  private readonly notices = new Set<string>();
  private worst: ExitCode = exitCodes.ok;

  constructor(
    private readonly command: CheckCommand,
    private readonly printer: Printer,
  ) {}

  get exitCode(): ExitCode {
    return this.worst;
  }

  /** Tells what is to be known of the official documents. */
  async begin(checker: Checker): Promise<void> {
    const { problem, notes } = await checker.notice();
    for (const note of notes) this.printer.tell(note);
    if (problem !== undefined) this.complain(problem);
  }

  async report(found: readonly Found[], checking: Checking, progress: Progress): Promise<void> {
    const { format, lang } = this.command;
    const report = format === 'json' ? new JsonReport() : new TextReport(lang);
    let passedOver = 0;
    for await (const result of resultsOf(found, checking)) {
      progress.step();
      const { outcome } = result;
      if (!outcome) passedOver++;
      else if ('problem' in outcome) this.complain(problemText(outcome, lang));
      else await this.printer.print(report.add(this.heard(outcome, result.overrides)));
    }
    for (const notice of this.notices) this.printer.tell(notice);
    await this.printer.print(report.end(passedOver));
  }

  /** Tells of what stands beside the report. */
  private heard(checked: Checked, overrides: FoundOverrides | undefined): Checked {
    for (const problem of overrides?.problems ?? []) this.complain(problem);
    for (const notice of overrides?.notices ?? []) this.notices.add(notice);
    for (const remark of checked.remarks) this.printer.tell(remark);
    if (checked.counts.error > 0 && this.worst === exitCodes.ok) this.worst = exitCodes.findings;
    return checked;
  }

  private complain(problem: string): void {
    this.printer.tell(problem);
    this.worst = exitCodes.misuse;
  }
}
