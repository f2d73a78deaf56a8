import type { LedgerStore } from './store';

/** How much of what was deleted is held at a time, in characters. */
const heldAtMost = 32 * 1024 * 1024;

/**
 * Deletes payloads. Somebody may send one of them again at that very moment, so each is held until the ledger has been
 * looked at once more, and put back where it is needed after all.
 * @param oldNow which payloads may be deleted, as the ledger is when it is called
 */
export async function removePayloads(
  store: LedgerStore,
  hashes: readonly string[],
  oldNow: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const held = new Map<string, string>();
  let size = 0;
  try {
    for (const hash of hashes) {
      const text = await store.payload(hash);
      await store.removePayload(hash);
      if (text === undefined) continue;
      held.set(hash, text);
      size += text.length;
      if (size < heldAtMost) continue;
      await putBack(store, held, oldNow);
      held.clear();
      size = 0;
    }
  } finally {
    await putBack(store, held, oldNow);
  }
}

async function putBack(
  store: LedgerStore,
  held: ReadonlyMap<string, string>,
  oldNow: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  if (held.size === 0) return;
  const old = await oldNow();
  for (const [hash, text] of held) if (!old.has(hash)) await store.keepPayload(hash, text);
}
