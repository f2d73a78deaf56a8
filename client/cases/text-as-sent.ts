import type { Ledger } from '../../services/ledger/ledger';
import { isPayloadLocked } from '../../services/ledger/payload';
import { isStored, type KnownCase } from './cases';

/**
 * @returns the begjæring as the authority got it last; undefined where it was not kept, or cannot be opened here: an earlier one is
 *   not what the authority means
 */
export async function textAsSent(
  { calls }: Pick<KnownCase, 'calls'>,
  ledger: Pick<Ledger, 'payload'>,
): Promise<string | undefined> {
  const payload = calls.find(isStored)?.payload;
  if (!payload?.kept) return undefined;
  try {
    return await ledger.payload(payload.sha256);
  } catch (error) {
    if (isPayloadLocked(error)) return undefined;
    throw error;
  }
}
