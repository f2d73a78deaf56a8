import path from 'node:path';
import type { Language } from '../../../engine/findings/findings';
import { fileExists, readText } from '../../../services/machine/read-text';
import limits from '#schemas/grenser.json';
import { notReplacedText } from '../../replace-file';
import { CheckRefusal } from '../refusal';
import { baselineText, readBaseline, type Baseline } from './baseline';
import type { Accepting, Comparison, Entry } from './compare';
import { writeBaseline } from './file';
import { baselineWords, type BaselineWords } from './words';

/** A baseline as it is asked for. */
export interface BaselineOption {
  /** As it was named. */
  readonly file: string;
  /** Whether what is found is written to it. */
  readonly update: boolean;
}

/** What is to be told at the end. */
export interface BaselineEnd {
  readonly lines: readonly string[];
  /** What went wrong, in a sentence. */
  readonly problem?: string;
}

/** The baseline of a run: what it accepts of each file, and what has come of that. */
export class BaselineRun {
  private readonly entries: Map<string, readonly Entry[]>;
  private readonly words: BaselineWords;
  private readonly checked = new Set<string>();
  private leftOut = 0;
  private gone = 0;

  private constructor(
    private readonly option: BaselineOption,
    private readonly before: Baseline | undefined,
    /** What stood in the file; undefined where there was none. */
    private readonly textBefore: string | undefined,
    private readonly language: Language,
  ) {
    this.entries = new Map(before);
    this.words = baselineWords[language];
  }

  /** @throws CheckRefusal where the file is no baseline, or is not there and not to be written */
  static async open(option: BaselineOption, language: Language): Promise<BaselineRun> {
    const words = baselineWords[language];
    const refuse = (sentence: string): never => {
      throw new CheckRefusal(`${option.file}: ${sentence}`);
    };
    const text = await readText(option.file, limits.baseline.bytes).catch((error: unknown) =>
      refuse(words.unreadable(error instanceof Error ? error.message : String(error))),
    );
    if (text === undefined)
      return option.update ? new BaselineRun(option, undefined, text, language) : refuse(words.missing);
    const read = readBaseline(text);
    return 'kind' in read ? refuse(words.problem(read)) : new BaselineRun(option, read, text, language);
  }

  /** @param file as it was named, or what standard input counts as */
  acceptingOf(file: string): Accepting {
    const known = this.before?.get(this.nameOf(file)) ?? [];
    return { fingerprints: known.map(({ fingerprint }) => fingerprint), all: this.option.update };
  }

  /** Takes down what came of a file that was checked. */
  add(file: string, { leftOut, gone, entries }: Comparison): void {
    const name = this.nameOf(file);
    this.checked.add(name);
    this.leftOut += leftOut;
    this.gone += gone;
    if (entries) this.entries.set(name, entries);
  }

  /** @param isWhole whether everything that was asked for could be checked; only then the baseline is written */
  async end(isWhole: boolean): Promise<BaselineEnd> {
    await this.forgetRemovedFiles();
    const { file, update } = this.option;
    const { words, leftOut, gone } = this;
    const say = (sentence: string): string => `${file}: ${sentence}`;
    if (!update) {
      const lines = [
        ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
        ...(gone > 0 ? [words.gone(gone)] : []),
      ];
      return { lines: lines.map(say) };
    }
    if (!isWhole) return { lines: [say(words.kept)] };
    const changes = this.changes();
    const isSame = this.before !== undefined && changes.added + changes.removed === 0;
    if (isSame) return { lines: [say(words.same)] };
    try {
      await writeBaseline(file, this.textBefore, baselineText(this.entries));
      return { lines: [say(words.written(changes))] };
    } catch (error) {
      return { lines: [], problem: say(notReplacedText(error, this.language)) };
    }
  }

  /** What was not checked this time is accepted as before, as long as the file is there. */
  private async forgetRemovedFiles(): Promise<void> {
    const folder = path.dirname(this.option.file);
    for (const [name, entries] of this.before ?? []) {
      if (this.checked.has(name) || (await fileExists(path.resolve(folder, name)))) continue;
      this.gone += entries.length;
      this.entries.delete(name);
    }
  }

  private changes(): Parameters<BaselineWords['written']>[0] {
    const [before, after] = [namesOf(this.before ?? new Map()), namesOf(this.entries)];
    return {
      all: after.size,
      added: [...after].filter((name) => !before.has(name)).length,
      removed: [...before].filter((name) => !after.has(name)).length,
    };
  }

  /** With `/` between folders, and letters whole, as not every machine writes them. */
  private nameOf(file: string): string {
    const folder = path.resolve(path.dirname(this.option.file));
    return path.relative(folder, path.resolve(file)).replaceAll(path.sep, '/').normalize();
  }
}

function namesOf(baseline: Baseline): ReadonlySet<string> {
  const named = [...baseline].flatMap(([file, entries]) =>
    entries.map(({ code, fingerprint }) => `${file} ${code} ${fingerprint}`),
  );
  return new Set(named);
}
