import type { LedgerEntry } from '../ledger/records';
import type { LedgerStore, RunningProcess } from '../ledger/store';
import type { Target } from '../../engine/rules/rule';
import type { Known } from './known';

/** The ledger that tells of a file. */
export interface FileInLedger {
  readonly store: LedgerStore;
  /** The file, as the ledger names files. */
  readonly file: string;
}

/** What reading ledgers needs of the world around it. */
export interface LedgerWorld {
  /** @returns the ledger that tells of the file at a path */
  find(path: string): Promise<FileInLedger>;
  /** The present moment, in milliseconds since 1970. */
  now(): number;
  readonly process: RunningProcess;
}

interface Reading {
  readonly stamp: string;
  readonly known: Known;
}

interface LedgerContent {
  readonly stamp: string;
  readonly entries: readonly LedgerEntry[];
}

/** Most workspaces have no ledger: what reads one is loaded with the first. */
const readKnown = () => import('./read-known');

/** Reads what ledgers tell of files: again only when a ledger has changed, or what it told has become too old. */
export class KnownReader {
  private readonly found = new Map<string, Promise<FileInLedger>>();
  private readonly readings = new Map<string, Reading>();
  /** By the places of the ledgers, each of which may tell of many files. */
  private readonly contents = new Map<string, LedgerContent>();

  constructor(private readonly world: LedgerWorld) {}

  /**
   * @returns what is known of the file at a path; the same object as long as it is the same, and undefined where
   *   nothing has been sent from its workspace
   * @throws where the ledger cannot be read
   */
  async known(path: string, target: Target): Promise<Known | undefined> {
    const { store, file } = await this.find(path);
    const stamp = await store.stamp();
    if (stamp === undefined) return undefined;
    const key = `${target} ${path}`;
    const before = this.readings.get(key);
    const now = this.world.now();
    if (before?.stamp === stamp && now < before.known.until) return before.known;
    const { knownOf } = await readKnown();
    const known = await knownOf(store, await this.entries(store, stamp), { file, target, now });
    this.readings.set(key, { stamp, known });
    return known;
  }

  /** Forgets a file: where its ledger is, and what it told. */
  forget(path: string): void {
    this.found.delete(path);
    for (const target of ['test', 'production']) this.readings.delete(`${target} ${path}`);
  }

  /** Forgets everything: whatever is asked for next is read again. */
  forgetAll(): void {
    this.found.clear();
    this.readings.clear();
    this.contents.clear();
  }

  private async entries(store: LedgerStore, stamp: string): Promise<readonly LedgerEntry[]> {
    const before = this.contents.get(store.place);
    if (before?.stamp === stamp) return before.entries;
    const { entriesIn } = await readKnown();
    const entries = await entriesIn(store, () => this.world.now(), this.world.process);
    this.contents.set(store.place, { stamp, entries });
    return entries;
  }

  private find(path: string): Promise<FileInLedger> {
    const found = this.found.get(path) ?? this.world.find(path);
    this.found.set(path, found);
    return found;
  }
}
