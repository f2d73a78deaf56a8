import { realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { overridesFileName } from '../../../engine/elanrc/places';
import type { Language } from '../../../engine/findings/findings';
import { exitCodes, type ExitCode } from '../../exit-codes';
import { findFiles, type Found } from '../../files';
import { checkFiles } from '../check';
import type { CheckCommand } from '../command';
import { CheckRefusal } from '../refusal';
import { resultsOf, type Checking, type Result } from '../results';
import { End } from './end';
import { isIn } from './places';
import { Watcher } from './watcher';
import { watchWords } from './words';

const clearScreen = '\u001B[2J\u001B[H';

/**
 * Checks files, and checks again what changes until it is told to end. Each report tells of all files, and is made of what is
 * known of those that have not changed.
 * @returns the exit code: 0, or 2 where the files cannot be watched
 */
export async function runWatch(command: CheckCommand): Promise<ExitCode> {
  const end = new End();
  const { signal } = end;
  let watcher: Watcher | undefined;
  try {
    watcher = await Watcher.start(
      [...command.files, ...(command.baseline === undefined ? [] : [command.baseline])],
      signal,
    );
    const watched = new Watched(command, signal);
    await watched.report(new Set());
    while (!signal.aborted) await watched.reportAgain(await watcher.next());
    return exitCodes.ok;
  } catch (error) {
    const text = error instanceof CheckRefusal ? error.message : notWatchedText(error, command.lang);
    process.stderr.write(`${text}\n`);
    return exitCodes.misuse;
  } finally {
    await watcher?.close();
    end.close();
  }
}

/** What is known of the files that are watched. */
class Watched {
  private readonly known = new Map<string, Result>();
  private readonly reportFiles: ReadonlySet<string>;
  private readonly baseline: string | undefined;
  /** How many files the last report was about. */
  private watched = 0;

  constructor(
    private readonly command: CheckCommand,
    private readonly signal: AbortSignal,
  ) {
    const files = command.outputs.flatMap(({ file }) => (file === undefined ? [] : [placeOf(file)]));
    this.reportFiles = new Set(files);
    this.baseline = command.baseline === undefined ? undefined : placeOf(command.baseline);
  }

  /** @param changed absolute paths; what was reported before is not told again where nothing of them matters */
  async report(events: ReadonlySet<string>): Promise<void> {
    const changed = new Set([...events].map(placeOf));
    // What was told of each file was told by what the baseline accepted then.
    if (this.baseline !== undefined && changed.has(this.baseline)) this.known.clear();
    const found = await findFiles(this.command.files);
    const stale = await this.staleOf(found, changed);
    const files = new Set(found.map(({ file }) => file));
    const gone = [...this.known.keys()].filter((file) => !files.has(file));
    if (stale.length === 0 && gone.length === 0 && changed.size > 0) return;
    for (const file of [...gone, ...stale.map(({ file }) => file)]) this.known.delete(file);
    if (process.stdout.isTTY) process.stdout.write(clearScreen);
    const results = (checking: Checking): AsyncIterable<Result> => this.resultsOf(found, stale, checking);
    await checkFiles(this.command, { toCheck: stale, results, signal: this.signal });
    this.watched = [...this.known.values()].filter(({ outcome }) => outcome).length;
    if (!this.signal.aborted) this.tellWaiting();
  }

  /** As {@link report}; what cannot be used for a while, such as a baseline that is being written, is told and waited for. */
  async reportAgain(events: ReadonlySet<string>): Promise<void> {
    if (this.signal.aborted) return;
    try {
      await this.report(events);
    } catch (error) {
      if (!(error instanceof CheckRefusal)) throw error;
      process.stderr.write(`${error.message}\n`);
      this.tellWaiting();
    }
  }

  /** @returns the files of which nothing is known, or not what they are now */
  private async staleOf(found: readonly Found[], changed: ReadonlySet<string>): Promise<Found[]> {
    const relevant = new Set([...changed].filter((place) => !this.reportFiles.has(place)));
    const governed = [...relevant]
      .filter((place) => path.basename(place) === overridesFileName)
      .map((place) => path.dirname(place));
    const stale: Found[] = [];
    for (const one of found) {
      const places = await placesOf(one);
      const isStale =
        !this.known.has(one.file) ||
        places.some((place) => relevant.has(place) || governed.some((folder) => isIn(folder, place)));
      if (isStale) stale.push(one);
    }
    return stale;
  }

  private async *resultsOf(
    found: readonly Found[],
    stale: readonly Found[],
    checking: Checking,
  ): AsyncIterable<Result> {
    const fresh = resultsOf(stale, checking)[Symbol.asyncIterator]();
    for (const { file } of found) {
      const known = this.known.get(file);
      const next = known ? undefined : await fresh.next();
      const result = known ?? (next?.done === false ? next.value : undefined);
      if (!result) return;
      this.known.set(file, result);
      yield result;
    }
  }

  /** The line stands between this report and the next, wherever they are read. */
  private tellWaiting(): void {
    const { lang, outputs } = this.command;
    const time = new Date().toTimeString().slice(0, 8);
    const isRead = outputs.some(({ format, file }) => format === 'text' && file === undefined);
    const stream = isRead ? process.stdout : process.stderr;
    stream.write(`[${time}] ${watchWords[lang].waiting(this.watched)}\n`);
  }
}

/** @returns an absolute path, whatever link leads to its folder */
function placeOf(file: string): string {
  const place = path.resolve(file);
  try {
    return path.join(realpathSync(path.dirname(place)), path.basename(place));
  } catch {
    return place;
  }
}

/** A file that is named by a link changes where the link leads; links that are only found are not followed. */
async function placesOf({ file, named }: Found): Promise<string[]> {
  const place = placeOf(file);
  return named ? [place, await realpath(place).catch(() => place)] : [place];
}

const noMoreWatches: ReadonlySet<unknown> = new Set(['ENOSPC', 'EMFILE']);

function notWatchedText(error: unknown, language: Language): string {
  const { notWatched, tooMany } = watchWords[language];
  const isLimit = error instanceof Error && 'code' in error && noMoreWatches.has(error.code);
  if (isLimit) return notWatched + tooMany;
  return notWatched + (error instanceof Error ? error.message : String(error));
}
