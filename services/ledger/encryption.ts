import { reading, writing } from './failures';
import { isPayloadLocked, soundPayload } from './payload';
import { lockId, type LogKey } from './payload-lock';
import type { LedgerStore } from './store';

/** What became of the payloads that were there when a ledger was locked with a key. */
export interface LockedPayloads {
  /** How many are locked with it now. */
  readonly locked: number;
  /** How many stay as they are: locked with a key that is not here, or damaged. */
  readonly closed: number;
}

/** How a ledger's payloads are locked. Every method throws an ElanError of kind `ledger` when it fails. */
export class Encryption {
  constructor(private readonly store: LedgerStore) {}

  /** @returns the id of the key that payloads are locked with; undefined where they are kept as they are */
  async lock(): Promise<string | undefined> {
    const publicHalf = await reading(this.store, () => this.store.lock());
    return publicHalf && lockId(publicHalf);
  }

  /** Has payloads locked with a key: those that are kept from now on, and those that are here and can be read. */
  async lockWith({ publicHalf }: Pick<LogKey, 'publicHalf'>): Promise<LockedPayloads> {
    await writing(this.store, () => this.store.lockWith(publicHalf));
    await writing(this.store, () => this.store.removeDrafts());
    const hashes = await reading(this.store, () => this.store.payloadHashes());
    let locked = 0;
    for (const hash of hashes) {
      const payload = await this.readable(hash);
      if (payload === undefined) continue;
      await writing(this.store, () => this.store.keepPayload(hash, payload));
      locked += 1;
    }
    return { locked, closed: hashes.length - locked };
  }

  private async readable(hash: string): Promise<string | undefined> {
    try {
      return await reading(this.store, () => soundPayload(this.store, hash));
    } catch (error) {
      if (isPayloadLocked(error)) return undefined;
      throw error;
    }
  }
}
