import type { FoundOverrides } from '../../engine/elanrc/find';
import type { Language } from '../../engine/findings/findings';
import { exitCodes, type ExitCode } from '../exit-codes';
import { findFiles, standardInput, type Found } from '../files';
import type { Fixing } from './fixing/fixing';
import { fixWords } from './fixing/words';
import { words } from './formats/words';
import { BaselineRun } from './baseline/run';
import { baselineWords } from './baseline/words';
import type { CheckCommand } from './command';
import { jobsFor } from './jobs';
import { Printer } from './printer';
import { Progress } from './progress';
import { Outputs, UnwritableReport } from './outputs';
import { problemText } from './problem-text';
import { CheckRefusal } from './refusal';
import { resultsOf, type Checking, type Result } from './results';
import { isColoured, openChecker } from './open-checker';
import type { Checked, Checker } from './setup';

/** What one report is about. */
export interface Round {
  /** The files that are to be checked. */
  readonly toCheck: readonly Found[];
  /** What came of them, and of others of which it is known already. */
  readonly results: (checking: Checking) => AsyncIterable<Result>;
  /** Aborted where nobody waits for the report any more. */
  readonly signal?: AbortSignal;
}

/**
 * Checks files, and prints what is found as it is found, in the order in which the files are given.
 * @returns the exit code: 0 no errors, 1 errors, 2 where a file could not be read (the others are still checked)
 */
export async function runCheck(command: CheckCommand): Promise<ExitCode> {
  // What is fixed is let finish; a report that is begun is taken along.
  const stop = (): never => process.exit(exitCodes.cancelled);
  if (!command.fix) process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const found = await filesOf(command);
    return await checkFiles(command, {
      toCheck: found,
      results: (checking) => resultsOf(found, checking),
    });
  } catch (error) {
    if (!(error instanceof CheckRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCodes.misuse;
  }
}

/** @throws CheckRefusal where it cannot be used */
async function openBaseline(command: CheckCommand): Promise<BaselineRun | undefined> {
  const { baseline: file, updateBaseline: update = false, files, stdinFilename, lang } = command;
  const words = baselineWords[lang];
  if (file === undefined) {
    if (update) throw new CheckRefusal(words.needsFile);
    return undefined;
  }
  if (files.includes(standardInput) && stdinFilename === undefined) throw new CheckRefusal(words.needsName);
  return BaselineRun.open({ file, update }, lang);
}

/** @throws CheckRefusal where git cannot say what is changed */
async function filesOf({ files, changed, lang, strict = false }: CheckCommand): Promise<readonly Found[]> {
  const found = await findFiles(files);
  if (changed === undefined) return found;
  const { chooseChanged } = await import('./changed/choose');
  const chosen = await chooseChanged(found, { ref: changed, lang, strict });
  for (const note of chosen.notes) process.stderr.write(`${note}\n`);
  return chosen.files;
}

/**
 * Prints one report.
 * @returns the exit code, as {@link runCheck} does
 * @throws CheckRefusal where the baseline cannot be used
 */
export async function checkFiles(
  command: CheckCommand,
  { toCheck, results, signal }: Round,
): Promise<ExitCode> {
  const { lang, strict = false, stdinFilename } = command;
  const baseline = await openBaseline(command);
  const jobs = await jobsFor(toCheck, command.jobs);
  const output = belongsToText(command) ? process.stderr : process.stdout;
  const { checker: opened, keep } = await openChecker(command, jobs, output);
  const fixing = command.fix ? await openFixing(opened, command) : undefined;
  const checker = fixing ?? opened;
  const progress = new Progress(process.stderr, toCheck.length, lang);
  const beside = { fixing, baseline, signal: signal ?? fixing?.signal };
  const printer = new Printer(progress, output);
  const run = new Run(command, printer, beside);
  try {
    await run.begin(checker);
    await run.report(results({ checker, jobs, lang, strict, stdinFilename, baseline }), progress);
    const notKept = await keep();
    if (notKept !== undefined) printer.tell(notKept);
    return run.exitCode;
  } finally {
    progress.erase();
    await checker.close();
  }
}

/** Whether standard output is for what is fixed, as other programs expect, and the report goes beside it. */
function belongsToText({ fix, dryRun, files }: CheckCommand): boolean {
  return fix === true && (dryRun === true || files.includes(standardInput));
}

async function openFixing(checker: Checker, { lang, dryRun = false }: CheckCommand): Promise<Fixing> {
  const { Fixing } = await import('./fixing/fixing');
  return new Fixing(checker, { lang, dryRun, colour: isColoured(process.stdout) });
}

/** What goes along with a run. */
interface Beside {
  readonly fixing: Fixing | undefined;
  readonly baseline: BaselineRun | undefined;
  /** Aborted where nobody waits for the report any more. */
  readonly signal: AbortSignal | undefined;
}

/** What has been printed of a run, and what it ends with. */
class Run {
  private readonly notices = new Set<string>();
  private readonly problems: string[] = [];
  private warnings = 0;
  private worst: ExitCode = exitCodes.ok;

  constructor(
    private readonly command: CheckCommand,
    private readonly printer: Printer,
    private readonly beside: Beside,
  ) {}

  get exitCode(): ExitCode {
    return this.worst === exitCodes.ok && this.beside.fixing?.isLeft ? exitCodes.findings : this.worst;
  }

  /** Tells what is to be known of the official documents. */
  async begin(checker: Checker): Promise<void> {
    const { problem, notes } = await checker.notice();
    for (const note of notes) this.printer.tell(note);
    if (problem !== undefined) this.complain(problem);
  }

  async report(results: AsyncIterable<Result>, progress: Progress): Promise<void> {
    const { outputs: options, lang } = this.command;
    let outputs: Outputs | undefined;
    try {
      outputs = await Outputs.begin(options, lang, this.printer);
      const passedOver = await this.addAll(outputs, results, progress);
      if (this.beside.signal?.aborted) {
        await this.breakOff(outputs);
        return;
      }
      for (const notice of this.notices) this.printer.tell(notice);
      await outputs.end({ passedOver, problems: this.problems });
      this.countWarnings();
      await this.endBaseline();
      if (this.beside.fixing) this.printer.tell(this.beside.fixing.summary());
    } catch (error) {
      await outputs?.abandon();
      if (!(error instanceof UnwritableReport)) throw error;
      this.complain(`${unwritable[lang]}: ${error.message}`);
    }
  }

  /** @returns how many files are no begjæringer */
  private async addAll(
    outputs: Outputs,
    results: AsyncIterable<Result>,
    progress: Progress,
  ): Promise<number> {
    let passedOver = 0;
    for await (const { outcome, overrides } of results) {
      if (this.beside.signal?.aborted) break;
      progress.step();
      if (!outcome) passedOver++;
      else if ('problem' in outcome) this.complain(problemText(outcome, this.command.lang));
      else {
        await outputs.add(this.heard(outcome, overrides), outcome.parts);
        if (this.beside.fixing) await this.printer.give(await this.beside.fixing.shown(outcome));
      }
    }
    return passedOver;
  }

  private async breakOff(outputs: Outputs): Promise<void> {
    const { fixing } = this.beside;
    await outputs.abandon();
    // What is being written counts too.
    await fixing?.settled();
    this.worst = exitCodes.cancelled;
    if (fixing) this.printer.tell(`${fixWords[this.command.lang].stopped} ${fixing.summary()}`);
  }

  /** What it accepts is written once everything else is: what goes wrong before then leaves it as it was. */
  private async endBaseline(): Promise<void> {
    const { baseline } = this.beside;
    if (!baseline) return;
    const { lines, problem } = await baseline.end(this.problems.length === 0);
    for (const line of lines) this.printer.tell(line);
    if (problem !== undefined) this.complain(problem);
  }

  private countWarnings(): void {
    const { maxWarnings: most = Infinity, lang } = this.command;
    if (this.warnings <= most) return;
    this.printer.tell(tooManyWarnings(this.warnings, most, lang));
    if (this.worst === exitCodes.ok) this.worst = exitCodes.findings;
  }

  /** Tells of what stands beside the report. */
  private heard(checked: Checked, overrides: FoundOverrides | undefined): Checked {
    for (const problem of overrides?.problems ?? []) this.complain(problem);
    for (const notice of overrides?.notices ?? []) this.notices.add(notice);
    for (const remark of checked.remarks) this.printer.tell(remark);
    if (checked.notFixed !== undefined) this.complain(`${checked.file}: ${checked.notFixed}`);
    if (checked.comparison) this.beside.baseline?.add(checked.file, checked.comparison);
    this.warnings += checked.counts.warning;
    if (checked.counts.error > 0 && this.worst === exitCodes.ok) this.worst = exitCodes.findings;
    return checked;
  }

  private complain(problem: string): void {
    this.printer.tell(problem);
    this.problems.push(problem);
    this.worst = exitCodes.misuse;
  }
}

function tooManyWarnings(count: number, most: number, language: Language): string {
  const [one, several] = words[language].severities.warning;
  const found = `${count} ${count === 1 ? one : several}`;
  return language === 'nb'
    ? `${found}, og --max-warnings tillater ${most}.`
    : `${found}, and --max-warnings allows ${most}.`;
}

const unwritable: Readonly<Record<Language, string>> = {
  nb: 'Rapporten kan ikke skrives',
  en: 'The report cannot be written',
};
