import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../../engine/findings/findings';
import { exitCodes } from '../../exit-codes';
import { notReplacedText, replaceFile, wasChanged } from '../../replace-file';
import { repositoryPath } from '../formats/places';
import type { Checked, Checker, CheckTask, FixedText, Notice, Outcome } from '../setup';
import { fixWords } from './words';

/** What `--fix` is told of. */
export interface FixOptions {
  readonly lang: Language;
  /** Whether nothing is written, and what would change is shown. */
  readonly dryRun: boolean;
  /** Whether what is shown has colours. */
  readonly colour: boolean;
}

/**
 * Has files fixed before they are checked, and writes them. What belongs to standard output, which is what has come over
 * standard input and the changes of a dry run, is given by {@link shown} for each file in its turn.
 */
export class Fixing implements Checker {
  private readonly stopping = new AbortController();
  /** The last that is done to each file: one may have several names. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly written = new Set<string>();
  /** How many files could not be written. */
  private refused = 0;
  private fixes = 0;
  private files = 0;

  constructor(
    private readonly inner: Checker,
    private readonly options: FixOptions,
  ) {
    process.on('SIGINT', this.stop).on('SIGTERM', this.stop);
  }

  /** Aborted once a signal has come: nothing more is written then. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Whether anything would be fixed that has not been. */
  get isLeft(): boolean {
    return this.options.dryRun && this.fixes > 0;
  }

  notice(): Promise<Notice> {
    return this.inner.notice();
  }

  async check(task: CheckTask): Promise<Outcome> {
    const outcome = await this.inner.check({ ...task, fix: true });
    if (!outcome || 'problem' in outcome) return outcome;
    if (this.options.dryRun || task.input) return { ...outcome, fixed: outcome.fixed ?? unchanged(task) };
    const { fixed, ...checked } = outcome;
    return fixed ? this.write(task, checked, fixed) : checked;
  }

  /** Begins nothing more, and waits for what is being written. */
  async settled(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.turns.values());
  }

  async close(): Promise<void> {
    await this.settled();
    process.off('SIGINT', this.stop).off('SIGTERM', this.stop);
    await this.inner.close();
  }

  /** @returns what of a file belongs to standard output */
  async shown({ file, fixed }: Checked): Promise<string> {
    if (!fixed) return '';
    const [before, after] = [fixed.before, fixed.after].map(
      (text) => (fixed.isMarked ? '\uFEFF' : '') + text,
    );
    if (!this.options.dryRun) {
      this.count(fixed);
      return after ?? '';
    }
    const place = await realpath(file).catch(() => file);
    if (fixed.fixes === 0 || this.written.has(place)) return '';
    this.written.add(place);
    this.count(fixed);
    const { coloured, patchOf } = await import('./patch');
    const patch = patchOf(repositoryPath(place).replace(/^\/+/, ''), before ?? '', after ?? '');
    return this.options.colour ? coloured(patch) : patch;
  }

  /** @returns what has been done, in words */
  summary(): string {
    const words = fixWords[this.options.lang];
    const isAll = this.refused === 0 && !this.signal.aborted;
    if (this.fixes === 0 && isAll) return words.nothing;
    return this.options.dryRun
      ? words.wouldBeFixed(this.fixes, this.files)
      : words.fixed(this.fixes, this.files);
  }

  private readonly stop = (): void => {
    // Who asks again does not want to wait.
    if (this.signal.aborted) process.exit(exitCodes.cancelled);
    this.stopping.abort();
  };

  /** Of the names of one file, each is written after the one before. */
  private async write(task: CheckTask, checked: Checked, fixed: FixedText): Promise<Outcome> {
    const place = await realpath(task.found.file).catch(() => path.resolve(task.found.file));
    const turn = (this.turns.get(place) ?? Promise.resolve()).then(() =>
      this.writeNow(place, task, checked, fixed),
    );
    this.turns.set(place, turn);
    return turn;
  }

  private async writeNow(
    place: string,
    task: CheckTask,
    checked: Checked,
    fixed: FixedText,
  ): Promise<Outcome> {
    if (this.signal.aborted) return checked;
    try {
      await replaceFile(place, fixed.before, fixed.after);
      this.written.add(place);
      this.count(fixed);
      return checked;
    } catch (error) {
      const asItIs = await this.inner.check(task);
      if (!asItIs || 'problem' in asItIs || (wasChanged(error) && this.written.has(place))) return asItIs;
      this.refused++;
      return { ...asItIs, notFixed: notReplacedText(error, this.options.lang) };
    }
  }

  private count({ fixes }: FixedText): void {
    if (fixes === 0) return;
    this.fixes += fixes;
    this.files++;
  }
}

/** What has come over standard input is printed although there was nothing to fix. */
function unchanged({ input }: CheckTask): FixedText | undefined {
  if (!input || 'problem' in input) return undefined;
  const { text, isMarked } = input;
  return { before: text, after: text, isMarked, fixes: 0 };
}
