import path from 'node:path';
import { build } from '#generated/build.mjs';
import { askedOnce } from '../../../services/machine/asked-once';
import type { LedgerWorld } from '../../../services/known/known-reader';
import { ledgersOfOneRun } from '../../../services/machine/ledgers-on-disk';
import { sha256 } from '../../../services/ledger/hash';
import { isOnBuildServer } from '../formats/build-server';
import type { Checker, CheckSetup, CheckTask, Notice, Outcome } from '../setup';
import { fileOf } from '../../files';
import { FileBytes } from '../file-bytes';
import { usualPlace } from './place';
import { ResultsKept } from './results-kept';
import { keyOf } from './sealed';

/** What a {@link Cached} is made of. */
export interface CachedOptions {
  readonly setup: CheckSetup;
  /** Gives what checks the files of which nothing is kept; called with the first of them. */
  readonly open: () => Promise<Checker>;
  /** The file that results are kept in; one of the user's own where it is left out. */
  readonly location: string | undefined;
}

/**
 * Checks only what has not been checked before in the same way. What a result follows from besides the file itself counts as a
 * part of it: the version of this program and its data, the day, the options, what a team has turned down and accepted. Of files
 * that a log of submissions tells of nothing is kept, since that changes what is found.
 */
export class Cached implements Checker {
  private inner: Promise<Checker> | undefined;
  private readonly files = new FileBytes();
  private readonly isToldOf = askedOnce(hasLedger(ledgersOfOneRun([process.cwd()])));

  private constructor(
    private readonly results: ResultsKept,
    private readonly settings: string,
    private readonly openInner: () => Promise<Checker>,
  ) {}

  /** @throws CheckRefusal as {@link ResultsKept.open} does */
  static async open({ setup, open, location }: CachedOptions): Promise<Cached> {
    const settings = sha256(JSON.stringify([build, process.version, setup, isOnBuildServer]));
    const place = location === undefined ? usualPlace(setup) : { file: location, isOwn: false };
    const results = await ResultsKept.open({ place, settings, lang: setup.lang });
    return new Cached(results, settings, open);
  }

  /** Official documents, which there is something to be told of, do not go together with what is kept. */
  notice(): Promise<Notice> {
    return Promise.resolve({ notes: [] });
  }

  async check(task: CheckTask): Promise<Outcome> {
    if (task.input || (await this.isToldOf(path.dirname(path.resolve(task.found.file)))))
      return this.checkNow(task);
    const { file } = task.found;
    const bytes = this.files.of(file);
    if (!bytes) return this.checkNow(task);
    const key = this.keyOf(task, bytes);
    const known = this.results.of(file, key);
    if (known) return known.outcome;
    // What is checked is what the key was made of, whatever becomes of the file meanwhile.
    const outcome = await this.checkNow({ ...task, input: fileOf(file, bytes) });
    if (isKeepable(outcome)) this.results.keep(file, key, outcome);
    return outcome;
  }

  /** Writes what is kept for the next run. @returns a sentence about what kept it from being written */
  keep(): Promise<string | undefined> {
    return this.results.write();
  }

  async close(): Promise<void> {
    await (await this.inner)?.close();
  }

  private async checkNow(task: CheckTask): Promise<Outcome> {
    return (await (this.inner ??= this.openInner())).check(task);
  }

  private keyOf({ found, overrides, accepting, fix }: CheckTask, bytes: Uint8Array): Buffer {
    const { file, named } = found;
    // Reports name files from the present folder, as far as they are in it.
    const folder = path.isAbsolute(file) || path.normalize(file).startsWith('..') ? process.cwd() : '';
    return keyOf(JSON.stringify([this.settings, file, named, folder, overrides, accepting, fix]), bytes);
  }
}

function hasLedger(world: LedgerWorld): (folder: string) => Promise<boolean> {
  return async (folder) => {
    try {
      const { store } = await world.find(path.join(folder, 'any.json'));
      return (await store.stamp()) !== undefined;
    } catch {
      // Whoever checks the file tells of it.
      return true;
    }
  };
}

/** What went wrong may go right the next time, and what was fixed is not as it was. */
function isKeepable(outcome: Outcome): boolean {
  return !outcome || !('problem' in outcome || outcome.remarks.length > 0 || outcome.fixed);
}
