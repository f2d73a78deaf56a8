import { isSha256, sha256 } from './hash';
import type { LedgerStore } from './store';

/** @returns a payload that is kept, by the hash of its bytes; undefined where it is not, or is not what was kept */
export async function soundPayload(
  store: Pick<LedgerStore, 'payload'>,
  hash: string,
): Promise<string | undefined> {
  // Files are named by it, and a line may come from elsewhere.
  if (!isSha256(hash)) return undefined;
  const payload = await store.payload(hash);
  return payload !== undefined && sha256(payload) === hash ? payload : undefined;
}
