import { ElanError } from '../errors';
import { largestLedger, LedgerTooLarge, PayloadLocked, type LedgerStore } from './store';

type Place = Pick<LedgerStore, 'place'>;

/**
 * Does what reads a ledger.
 * @throws ElanError of kind `ledger` where that fails
 */
export async function reading<T>(store: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof LedgerTooLarge) throw tooLarge(store, cause);
    if (cause instanceof PayloadLocked)
      throw new ElanError('payloadLocked', { args: { key: cause.key }, cause });
    throw new ElanError('ledgerNotRead', { args: argsOf(store, cause), cause });
  }
}

/**
 * Does what writes to a ledger.
 * @throws ElanError of kind `ledger` where that fails
 */
export async function writing<T>(store: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw notWritten(store, error);
  }
}

/** @returns what is thrown where a ledger could not be written */
export function notWritten(store: Place, cause: unknown): ElanError {
  if (cause instanceof ElanError) return cause;
  if (cause instanceof LedgerTooLarge) return tooLarge(store, cause);
  return new ElanError('ledgerNotWritten', { args: argsOf(store, cause), cause });
}

function tooLarge({ place }: Place, cause: LedgerTooLarge): ElanError {
  const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  const [megabytes, most] = [inMegabytes(cause.size), inMegabytes(largestLedger)];
  return new ElanError('ledgerTooLarge', { args: { folder: place, megabytes, most }, cause });
}

function argsOf({ place }: Place, cause: unknown): { folder: string; problem: string } {
  return { folder: place, problem: cause instanceof Error ? cause.message : String(cause) };
}
