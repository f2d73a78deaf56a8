import { Ledger } from '../../services/ledger/ledger';
import type { CallFacts } from '../../services/ledger/records';
import type { LedgerStore, RunningProcess } from '../../services/ledger/store';

/** A ledger's files, in memory; each way of using them can be made to fail. */
export class MemoryStore implements LedgerStore {
  readonly place = '/ledger';
  ownKey = new Uint8Array(32);
  text = '';
  marked = '';
  readonly copies: string[] = [];
  readonly otherKeys = new Map<string, Uint8Array>();
  readonly payloads = new Map<string, string>();
  /** By their hashes, and who has put them aside. */
  readonly aside = new Map<string, { readonly by: string; readonly payload: string }>();
  publicHalf: string | undefined;
  readonly failing = new Set<'append' | 'read' | 'keepPayload' | 'key'>();
  /** Called before each line is added. */
  onAppend: (line: string) => void = () => undefined;

  stamp(): Promise<string | undefined> {
    return Promise.resolve(this.text === '' ? undefined : String(this.text.length));
  }

  async read(): Promise<string> {
    await this.mayFail('read');
    return this.text;
  }

  async append(line: string): Promise<void> {
    await this.mayFail('append');
    this.onAppend(line);
    const separator = this.text === '' || this.text.endsWith('\n') ? '' : '\n';
    this.text += `${separator}${line}\n`;
  }

  marks(): Promise<string> {
    return Promise.resolve(this.marked);
  }

  mark(line: string): Promise<void> {
    this.marked += `${line}\n`;
    return Promise.resolve();
  }

  payloadHashes(): Promise<readonly string[]> {
    return Promise.resolve([...this.payloads.keys(), ...this.aside.keys()]);
  }

  keepCopy(): Promise<string> {
    this.copies.push(this.text);
    return Promise.resolve('/ledger/copy');
  }

  payload(sha256: string): Promise<string | undefined> {
    return Promise.resolve(this.payloads.get(sha256) ?? this.aside.get(sha256)?.payload);
  }

  async keepPayload(sha256: string, payload: string): Promise<void> {
    await this.mayFail('keepPayload');
    this.payloads.set(sha256, payload);
    this.aside.delete(sha256);
  }

  setPayloadsAside(hashes: readonly string[], by: string): Promise<void> {
    for (const hash of hashes) {
      const payload = this.payloads.get(hash) ?? this.aside.get(hash)?.payload;
      if (payload !== undefined) this.aside.set(hash, { by, payload });
      this.payloads.delete(hash);
    }
    return Promise.resolve();
  }

  putPayloadBack(sha256: string, by: string): Promise<void> {
    const aside = this.aside.get(sha256);
    if (aside?.by === by) this.payloads.set(sha256, aside.payload);
    return this.removePayloadAside(sha256, by);
  }

  removePayloadAside(sha256: string, by: string): Promise<void> {
    if (this.aside.get(sha256)?.by === by) this.aside.delete(sha256);
    return Promise.resolve();
  }

  lock(): Promise<string | undefined> {
    return Promise.resolve(this.publicHalf);
  }

  lockWith(publicHalf: string): Promise<void> {
    this.publicHalf = publicHalf;
    return Promise.resolve();
  }

  removeDrafts(): Promise<void> {
    return Promise.resolve();
  }

  async key(): Promise<Uint8Array> {
    await this.mayFail('key');
    return this.ownKey;
  }

  otherKey(id: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.otherKeys.get(id));
  }

  keepOtherKey(id: string, key: Uint8Array): Promise<void> {
    this.otherKeys.set(id, key);
    return Promise.resolve();
  }

  /** @returns the lines, parsed */
  lines(): Record<string, unknown>[] {
    return this.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  private mayFail(what: 'append' | 'read' | 'keepPayload' | 'key'): Promise<void> {
    return this.failing.has(what) ? Promise.reject(new Error('disk full')) : Promise.resolve();
  }
}

/** A clock that stands still until it is moved, and ids that count. */
export class TestWorld {
  time = Date.parse('2026-06-15T10:00:00.000Z');
  private ids = 0;

  readonly now = (): number => this.time;
  readonly uuid = (): string => `id-${++this.ids}`;
}

/** A process that is running; the others that are, are named. */
export function processOf(pid = 1, { alive = [] as readonly number[], host = 'here' } = {}): RunningProcess {
  return { pid, host, instance: `process ${pid}`, isAlive: (other) => alive.includes(other.pid) };
}

/** @returns a ledger in memory, and what it stands on */
export function memoryLedger(process = processOf()): {
  ledger: Ledger;
  store: MemoryStore;
  world: TestWorld;
} {
  const [store, world] = [new MemoryStore(), new TestWorld()];
  return { ledger: new Ledger(store, world, process), store, world };
}

/** @returns what a submission is about */
export function submissionFacts(facts: Partial<CallFacts> = {}): CallFacts {
  return {
    operation: 'submit',
    environment: 'test',
    profile: 'prøve',
    correlationId: 'correlation',
    file: 'sak.begjaering.json',
    innsenderReferanse: 'REF-1',
    begjaeringsdato: '2026-06-15',
    payload: payloadFacts('aa'),
    ...facts,
  };
}

/** @returns what is told of a payload with that hash */
export function payloadFacts(sha256: string, kept = false): NonNullable<CallFacts['payload']> {
  return { sha256, kept, elements: {}, attachments: [] };
}
