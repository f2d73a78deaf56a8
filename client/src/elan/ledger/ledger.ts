import { ElanError } from '../errors';
import type { World } from '../world';
import { obstacleTo } from './attempts';
import { entriesOf } from './entries';
import { keyedHash, type KeyedHash } from './hash';
import { lineOf, recordsIn } from './lines';
import type { CallFacts, CallResult, LedgerEntry, LedgerRecord, SettledRecord } from './records';
import type { LedgerStore, RunningProcess } from './store';

/** How a call is begun. */
export interface BeginOptions {
  /** What is sent; it is kept where its facts say so. */
  readonly payload?: string;
  /** Whether a second case of the same begjæring is wanted. */
  readonly asNew?: boolean;
}

/** A line without its moment, which is added when it is written. */
type Untimed<Line extends LedgerRecord = LedgerRecord> = Line extends LedgerRecord ? Omit<Line, 'at'> : never;

/** What was sent, and what came of it. Every method throws an {@link ElanError} of kind `ledger` when it fails. */
export class Ledger {
  constructor(
    private readonly store: LedgerStore,
    private readonly world: Pick<World, 'now' | 'uuid'>,
    private readonly process: RunningProcess,
  ) {}

  /** @returns every call, in the order in which they were begun */
  async entries(): Promise<LedgerEntry[]> {
    const text = await this.reading(() => this.store.read());
    return entriesOf(recordsIn(text), this.world.now(), this.process);
  }

  /** @returns a payload that is kept; undefined where it is not */
  async payload(sha256: string): Promise<string | undefined> {
    return this.reading(() => this.store.payload(sha256));
  }

  /** @returns the hash under the ledger's key, which is made where there is none yet */
  async hash(): Promise<KeyedHash> {
    return keyedHash(await this.writing(() => this.store.key()));
  }

  /**
   * Writes that a call is about to be made. It must not be made unless this returns.
   *
   * Two processes may get here at the same time. Each writes its line first and then looks which stands before the
   * other, so that no lock is needed, which a crash could leave behind.
   * @returns the id of the call
   * @throws ElanError also where an earlier attempt of the same begjæring stands in the way
   */
  async begin(facts: CallFacts, { payload, asNew = false }: BeginOptions = {}): Promise<string> {
    const id = this.world.uuid();
    const { sha256 = '', kept = false } = facts.payload ?? {};
    if (kept && payload !== undefined) await this.writing(() => this.store.keepPayload(sha256, payload));
    const { pid, host, instance } = this.process;
    try {
      await this.write({ ...facts, type: 'begun', id, process: { pid, host, instance } });
      await this.look(id, facts, asNew);
    } catch (error) {
      // The line may stand there all the same, and must not be taken for a call whose answer was lost.
      await this.end(id, { outcome: 'failed', kind: 'ledger' }).catch(() => undefined);
      throw error;
    }
    return id;
  }

  /** Writes what a call that was begun came to. */
  async end(id: string, result: CallResult): Promise<void> {
    await this.write({ ...result, type: 'ended', id });
  }

  /**
   * Writes of a call that changes nothing, after it was made.
   * @returns its id
   */
  async called(facts: CallFacts, result: CallResult): Promise<string> {
    const id = this.world.uuid();
    await this.write({ ...facts, ...result, type: 'called', id });
    return id;
  }

  /** Writes what was found out of a call whose answer was lost. */
  async settle(
    id: string,
    found: Pick<SettledRecord, 'by' | 'outcome' | 'eksternSaksreferanse'>,
  ): Promise<void> {
    await this.write({ ...found, type: 'settled', id });
  }

  /** Writes that it is not known any more what a call came to. */
  async reopen(id: string): Promise<void> {
    await this.write({ type: 'reopened', id });
  }

  private async look(id: string, facts: CallFacts, asNew: boolean): Promise<void> {
    const entries = await this.entries();
    const own = entries.findIndex((entry) => entry.id === id);
    if (own < 0) throw this.notWritten(new Error('what was written cannot be found again'));
    const obstacle = obstacleTo(facts, entries.slice(0, own), asNew);
    if (obstacle) throw obstacle;
  }

  private async write(record: Untimed): Promise<void> {
    const at = new Date(this.world.now()).toISOString();
    await this.writing(() => this.store.append(lineOf({ ...record, at })));
  }

  private async writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.notWritten(error);
    }
  }

  private notWritten(cause: unknown): ElanError {
    return new ElanError('ledgerNotWritten', { args: this.argsOf(cause), cause });
  }

  private async reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw new ElanError('ledgerNotRead', { args: this.argsOf(cause), cause });
    }
  }

  private argsOf(cause: unknown): { folder: string; problem: string } {
    return { folder: this.store.place, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}
