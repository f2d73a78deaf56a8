import { ElanError } from '../errors';
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

/** @returns whether a payload is kept, as far as that can be told: `locked` where the key that opens it is not here */
export async function payloadState(
  ledger: { payload(hash: string): Promise<string | undefined> },
  hash: string,
): Promise<'sound' | 'locked' | 'gone'> {
  try {
    return (await ledger.payload(hash)) === undefined ? 'gone' : 'sound';
  } catch (error) {
    if (isPayloadLocked(error)) return 'locked';
    throw error;
  }
}

/** @returns whether an error says that a payload is locked with a key that is not here */
export function isPayloadLocked(error: unknown): boolean {
  return error instanceof ElanError && error.reason === 'payloadLocked';
}
