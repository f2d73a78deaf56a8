/** Where the ledger is kept. Whatever it is asked for may fail with an error of the file system. */
export interface LedgerStore {
  /** Where that is, in words for people. */
  readonly place: string;
  /** @returns something that changes whenever a line is added; undefined as long as there is none */
  stamp(): Promise<string | undefined>;
  /**
   * @returns every line; one that a crash has torn stands as far as it came
   * @throws LedgerTooLarge
   */
  read(): Promise<string>;
  /**
   * Adds a line of its own. Once it returns, the line outlives a crash.
   * @throws LedgerTooLarge
   */
  append(line: string): Promise<void>;
  /** @returns the marks of how far the ledger had come, which are kept apart from its lines */
  marks(): Promise<string>;
  /** Adds a mark. Once it returns, the mark outlives a crash. */
  mark(line: string): Promise<void>;
  /** @returns the hashes of the payloads that are kept, which are not kept without a ledger */
  payloadHashes(): Promise<readonly string[]>;
  /** @returns where a copy of lines and marks is kept from now on, in words for people */
  keepCopy(): Promise<string>;
  /**
   * @returns a payload that is kept, also aside, by the hash of its bytes; undefined where it is not
   * @throws PayloadLocked
   */
  payload(sha256: string): Promise<string | undefined>;
  /** Keeps a payload, and nowhere else than where it belongs. Once it returns, it outlives a crash. */
  keepPayload(sha256: string, payload: string): Promise<void>;
  /**
   * Puts payloads where they are not taken for kept when they are sent again; they are kept there too. What somebody else
   * has put aside is taken over: whoever takes it decides about it, as the ledger is then.
   * @param by tells who does it from everybody else that ever does
   */
  setPayloadsAside(hashes: readonly string[], by: string): Promise<void>;
  /** Has a payload that was put aside where it was; one that has been kept anew meanwhile is the same. */
  putPayloadBack(sha256: string, by: string): Promise<void>;
  /** Deletes a payload that was put aside, and none that somebody else has put there. */
  removePayloadAside(sha256: string, by: string): Promise<void>;
  /** @returns the public half of the key that payloads are locked with; undefined where they are kept as they are */
  lock(): Promise<string | undefined>;
  /** Has payloads that are kept from now on locked with a key, by its public half. */
  lockWith(publicHalf: string): Promise<void>;
  /** Deletes what crashes have left of what was being written, once it is too old to be written still. */
  removeDrafts(): Promise<void>;
  /** @returns the key of the keyed hashes; it is made where there is none yet */
  key(): Promise<Uint8Array>;
  /** @returns the key of another ledger whose lines were taken over, by its id; undefined where it did not come along */
  otherKey(id: string): Promise<Uint8Array | undefined>;
  /** Keeps the key of another ledger. */
  keepOtherKey(id: string, key: Uint8Array): Promise<void>;
}

/** The most that a ledger may be, in bytes: some eighty thousand calls. */
export const largestLedger = 64 * 1024 * 1024;

/** A ledger is larger than {@link largestLedger}, or would be. */
export class LedgerTooLarge extends Error {
  constructor(readonly size: number) {
    super(`it has ${size} bytes`);
    this.name = 'LedgerTooLarge';
  }
}

/** A payload is locked with a key that is not here. */
export class PayloadLocked extends Error {
  /** @param key its id */
  constructor(readonly key: string) {
    super(`it is locked with the key ${key}`);
    this.name = 'PayloadLocked';
  }
}

/** The process that looks, and what it can tell of others on its machine. */
export interface RunningProcess {
  readonly pid: number;
  readonly host: string;
  /** What tells it from any other process that ever had its number. */
  readonly instance: string;
  /**
   * @param process of this machine
   * @returns whether it is running; true where all that can be told is that some process of its number is
   */
  isAlive(process: Pick<RunningProcess, 'pid' | 'instance'>): boolean;
}
