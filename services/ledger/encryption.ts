import { reading, writing } from './failures';
import { soundPayload } from './payload';
import { lockId, type LogKey } from './payload-lock';
import type { LedgerStore } from './store';

/** How a ledger's payloads are locked. Every method throws an {@link ElanError} of kind `ledger` when it fails. */
export class Encryption {
  constructor(private readonly store: LedgerStore) {}

  /** @returns the id of the key that payloads are locked with; undefined where they are kept as they are */
  async lock(): Promise<string | undefined> {
    const publicHalf = await reading(this.store, () => this.store.lock());
    return publicHalf && lockId(publicHalf);
  }

  /**
   * Has payloads locked with a key: those that are kept from now on, and those that are here and can be read.
   * @returns how many of the latter
   */
  async lockWith({ publicHalf }: Pick<LogKey, 'publicHalf'>): Promise<number> {
    await writing(this.store, () => this.store.lockWith(publicHalf));
    let locked = 0;
    for (const hash of await reading(this.store, () => this.store.payloadHashes())) {
      const payload = await soundPayload(this.store, hash).catch(() => undefined);
      if (payload === undefined) continue;
      await writing(this.store, () => this.store.keepPayload(hash, payload));
      locked += 1;
    }
    return locked;
  }
}
