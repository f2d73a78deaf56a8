import type { LedgerStore } from './store';

/**
 * Deletes payloads. Somebody may send one of them again at that very moment, so each is put aside until the ledger has been
 * looked at once more, and put back where it is needed after all. What a crash leaves aside is still found there. Somebody
 * else may do the same at the same time: each has names of its own, and decides about what is under them only.
 * @param by tells who does it from everybody else that ever does
 * @param oldNow which payloads may be deleted, as the ledger is when it is called
 */
export async function removePayloads(
  store: LedgerStore,
  hashes: readonly string[],
  by: string,
  oldNow: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  await store.setPayloadsAside(hashes, by);
  const old = await oldNow();
  for (const hash of hashes) {
    if (old.has(hash)) await store.removePayloadAside(hash, by);
    else await store.putPayloadBack(hash, by);
  }
}
