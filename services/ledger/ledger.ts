import type { World } from '../world';
import type { LedgerContent } from './damage';
import { Encryption } from './encryption';
import { entriesOf, inOrderBegun } from './entries';
import { notWritten, reading, writing } from './failures';
import { keyedHash, keyId, type KeyedHash } from './hash';
import { obstacleTo } from './obstacles';
import { soundPayload } from './payload';
import type {
  CallFacts,
  CallResult,
  LedgerEntry,
  LedgerRecord,
  Origin,
  PlacedRecord,
  RecoveredRecord,
  RepairedRecord,
  SettledRecord,
} from './records';
import { digest, markLine, marksIn, sealedLine, start } from './seal';
import type { LedgerStore, RunningProcess } from './store';
import { survey, type Survey } from './survey';

/** How a call is begun. */
export interface BeginOptions {
  /** What is sent; it is kept where its facts say so. */
  readonly payload?: string;
  /** Whether a second case of the same begjæring is wanted. */
  readonly asNew?: boolean;
}

/** A line that another ledger has written. */
export type AdoptedLine = LedgerRecord & { readonly from: Origin };

/** What belongs to lines of other ledgers. */
export interface Belongings {
  /** By their hashes. */
  readonly payloads: ReadonlyMap<string, string>;
  /** The keys of the ledgers, by their ids. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/** The keys that a ledger has. */
export interface LedgerKeys {
  /** The id of its own. */
  readonly own: string;
  /** By their ids. */
  readonly known: ReadonlyMap<string, Uint8Array>;
}

/** A line without its moment, which is added when it is written. */
type Untimed<Line extends LedgerRecord = LedgerRecord> = Line extends LedgerRecord ? Omit<Line, 'at'> : never;

/** What was sent, and what came of it. Every method throws an ElanError of kind `ledger` when it fails. */
export class Ledger {
  constructor(
    private readonly store: LedgerStore,
    private readonly world: Pick<World, 'now' | 'uuid'>,
    private readonly process: RunningProcess,
  ) {}

  /** @returns every call, in the order in which they were begun */
  async entries(): Promise<readonly LedgerEntry[]> {
    return (await this.content()).entries;
  }

  /** @returns every call, and where the ledger is damaged */
  async content(): Promise<LedgerContent> {
    const content = await this.contentAsWritten();
    return { ...content, entries: inOrderBegun(content.entries) };
  }

  /** @returns the same, with the calls in the order of their lines: who has written first has come first */
  private async contentAsWritten(): Promise<LedgerContent> {
    // Who writes meanwhile adds the line first and its mark then, so no mark is seen without its line.
    const [marks, text] = await this.reading(async () => [await this.store.marks(), await this.store.read()]);
    const { records, damage } = survey(text, marksIn(marks));
    const isGone = text === '' && marks === '' && (await this.payloadHashes()).length > 0;
    return {
      entries: entriesOf(
        records.map(({ record }) => record),
        this.world.now(),
        this.process,
      ),
      damage: isGone ? [{ kind: 'missing', line: 1, before: 1, key: digest('no ledger') }] : damage,
      records,
    };
  }

  /**
   * @returns a payload that is kept; undefined where it is not, or is not what was kept
   * @throws ElanError of reason `payloadLocked` where the key that opens it is not here
   */
  async payload(hash: string): Promise<string | undefined> {
    return this.reading(() => soundPayload(this.store, hash));
  }

  /** How payloads are locked. */
  get encryption(): Encryption {
    return new Encryption(this.store);
  }

  /** @returns the ledger's key, which is made where there is none yet, and those of others that are asked for and are here */
  async keys(others: Iterable<string>): Promise<LedgerKeys> {
    const own = await this.writing(() => this.store.key());
    const known = new Map([[keyId(own), own]]);
    for (const id of others) {
      const key = known.get(id) ?? (await this.reading(() => this.store.otherKey(id)));
      if (key) known.set(id, key);
    }
    return { own: keyId(own), known };
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
    const { sha256: hash = '', kept = false } = facts.payload ?? {};
    if (kept && payload !== undefined) {
      await this.markStart();
      await this.writing(() => this.store.keepPayload(hash, payload));
    }
    const { pid, host, instance } = this.process;
    try {
      await this.write({ ...facts, type: 'begun', id, process: { pid, host, instance } });
      // Somebody may have deleted it since it was old, before this line told that it is needed again.
      if (kept && payload !== undefined) await this.writing(() => this.store.keepPayload(hash, payload));
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

  /** Writes what the service knows of a begjæring whose lines may be lost. */
  async recover(
    facts: CallFacts,
    found: Pick<RecoveredRecord, 'by' | 'outcome' | 'eksternSaksreferanse'>,
  ): Promise<void> {
    await this.write({ ...facts, ...found, type: 'recovered', id: this.world.uuid() });
  }

  /** Writes that what was lost by damage has been found out. */
  async repaired(found: Pick<RepairedRecord, 'environment' | 'customer' | 'by' | 'damage'>): Promise<void> {
    await this.write({ ...found, type: 'repaired', id: this.world.uuid() });
  }

  /**
   * Takes over lines that other ledgers have written, all at once; those that stand here already are passed over.
   * @param about what belongs to them, which is kept first
   * @returns how many were new
   */
  async adopt(lines: readonly AdoptedLine[], about: Belongings): Promise<number> {
    for (const [id, key] of about.keys) await this.writing(() => this.store.keepOtherKey(id, key));
    const { records, ...point } = survey(await this.reading(() => this.store.read()));
    const known = new Set(records.map(({ origin }) => origin));
    const added = lines.filter(({ from }) => !known.has(from.line));
    if (added.length === 0 && about.payloads.size === 0) return 0;
    await this.markStart();
    for (const [hash, text] of about.payloads) await this.writing(() => this.store.keepPayload(hash, text));
    if (added.length > 0) await this.append(added, point);
    return added.length;
  }

  /** @returns the hashes of the payloads that are kept */
  async payloadHashes(): Promise<readonly string[]> {
    return this.reading(() => this.store.payloadHashes());
  }

  /** Deletes what crashes have left of what was being written. */
  async removeDrafts(): Promise<void> {
    await this.writing(() => this.store.removeDrafts());
  }

  /**
   * Deletes payloads, after it was written that they are.
   * @param oldIn which payloads may be deleted, as the ledger is: one that somebody sends again meanwhile is put back
   */
  async prune(
    payloads: readonly string[],
    oldIn: (content: LedgerContent) => ReadonlySet<string>,
  ): Promise<void> {
    const { removePayloads } = await import('./removal');
    const id = this.world.uuid();
    await this.write({ type: 'pruned', id, payloads });
    await this.writing(() =>
      removePayloads(this.store, payloads, id, async () => oldIn(await this.content())),
    );
  }

  /** @returns where a copy of the ledger is kept as it is now */
  async keepCopy(): Promise<string> {
    return this.writing(() => this.store.keepCopy());
  }

  private async look(id: string, facts: CallFacts, asNew: boolean): Promise<void> {
    const content = await this.contentAsWritten();
    const own = content.entries.findIndex((entry) => entry.id === id);
    if (own < 0) throw notWritten(this.store, new Error('what was written cannot be found again'));
    const obstacle = obstacleTo(facts, { ...content, entries: content.entries.slice(0, own) }, asNew);
    if (obstacle) throw obstacle;
  }

  /**
   * The line is sealed with what stood before it. Once it is written, a mark beside the ledger tells how far it has come,
   * so that lines that are lost at its end are missed.
   */
  private async write(record: Untimed): Promise<void> {
    const { records, ...point } = survey(await this.reading(() => this.store.read()));
    const at = new Date(momentAfter(record.id, records, this.world.now())).toISOString();
    await this.append([{ ...record, at }], point);
  }

  /** Lines that are added together all tell of what stood before the first of them: others may add theirs meanwhile. */
  private async append(lines: readonly object[], { end, rest }: Pick<Survey, 'end' | 'rest'>): Promise<void> {
    const torn = rest === '' ? {} : { torn: digest(rest) };
    const ids = lines.map(() => this.world.uuid());
    const sealed = lines.map((line, i) => sealedLine(line, { id: ids[i] ?? '', ...end, ...torn }));
    await this.writing(() => this.store.append(sealed.join('\n')));
    const { points } = survey(await this.reading(() => this.store.read()));
    const written = points.get(ids.at(-1) ?? '');
    if (!written || !ids.every((id) => points.has(id)))
      throw notWritten(this.store, new Error('what was written cannot be found again'));
    await this.writing(() => this.store.mark(markLine(written)));
  }

  /** From then on payloads without a ledger tell that there was one. */
  private async markStart(): Promise<void> {
    const isNew = (await this.reading(() => this.store.marks())) === '';
    if (isNew && (await this.reading(() => this.store.read())) === '')
      await this.writing(() => this.store.mark(markLine(start)));
  }

  private writing<T>(work: () => Promise<T>): Promise<T> {
    return writing(this.store, work);
  }

  private reading<T>(work: () => Promise<T>): Promise<T> {
    return reading(this.store, work);
  }
}

/** Moments are compared as texts: a year of five digits would come before all others. */
const lastMoment = Date.UTC(10_000, 0) - 1;

/**
 * Of a call of which several ledgers tell, moments say what came after what, and clocks differ.
 * @returns the moment of a line about a call: after all that is known of it, where some of that comes from elsewhere
 */
function momentAfter(call: string, records: readonly PlacedRecord[], now: number): number {
  const known = records.filter(({ record }) => record.id === call).map(({ record }) => record);
  if (known.every(({ from }) => from === undefined)) return now;
  return known.reduce((latest, { at }) => Math.min(lastMoment, Math.max(latest, Date.parse(at) + 1)), now);
}
