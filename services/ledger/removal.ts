import type { LedgerStore } from './store';

/**
 * Deletes payloads. Somebody may send one of them again at that very moment, so each is put aside until the ledger has been
 * looked at once more, and put back where it is needed after all. What a crash leaves aside is still found there.
 * @param oldNow which payloads may be deleted, as the ledger is when it is called
 */
export async function removePayloads(
  store: LedgerStore,
  hashes: readonly string[],
  oldNow: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  for (const hash of hashes) await store.setPayloadAside(hash);
  const old = await oldNow();
  for (const hash of hashes) {
    if (old.has(hash)) await store.removePayloadAside(hash);
    else await store.putPayloadBack(hash);
  }
}
