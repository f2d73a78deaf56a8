import { isUnresolved } from './attempts';
import { doubtsIn, type LedgerContent } from './damage';
import type { Ledger } from './ledger';
import type { LedgerEntry } from './records';

/** What deleting old payloads would do. */
export interface PrunePlan {
  /** The hashes of the payloads that would be deleted. */
  readonly payloads: readonly string[];
  /** How many stay although they are old, since it is not known what became of a submission. */
  readonly needed: number;
}

/**
 * @param before payloads of calls that were begun before this moment are old, in milliseconds since 1970
 * @returns which payloads of those that are kept may be deleted: nothing is, and what tells of the calls stays in any case
 */
export async function prunePlan(ledger: Ledger, before: number): Promise<PrunePlan> {
  const { payloads, needed } = oldPayloads(await ledger.content(), before);
  const here = new Set(await ledger.payloadHashes());
  return {
    payloads: payloads.filter((hash) => here.has(hash)),
    needed: needed.filter((hash) => here.has(hash)).length,
  };
}

/** Deletes what a plan says, and what crashes have left; what has come to be needed meanwhile is kept. */
export async function prune(ledger: Ledger, { payloads }: PrunePlan, before: number): Promise<void> {
  await ledger.removeDrafts();
  const oldIn = (content: LedgerContent): Set<string> => new Set(oldPayloads(content, before).payloads);
  const old = oldIn(await ledger.content());
  const deleted = payloads.filter((hash) => old.has(hash));
  if (deleted.length > 0) await ledger.prune(deleted, oldIn);
}

/** @returns the payloads that only old calls have sent, apart from those that are needed although they are old */
function oldPayloads(content: LedgerContent, before: number): { payloads: string[]; needed: string[] } {
  const damageOf = doubtsIn(content);
  const [payloads, needed]: [string[], string[]] = [[], []];
  for (const [hash, users] of usersOf(content.entries)) {
    if (!users.every((entry) => isBefore(entry, before))) continue;
    const isNeeded = users.some((entry) => isUnresolved(entry) || damageOf(entry).length > 0);
    (isNeeded ? needed : payloads).push(hash);
  }
  return { payloads, needed };
}

/** @returns when payloads were deleted since they were old, by their hashes */
export function deletedPayloads({ records }: Pick<LedgerContent, 'records'>): ReadonlyMap<string, string> {
  const deleted = new Map<string, string>();
  for (const { record } of records) {
    if (record.type === 'pruned') for (const hash of record.payloads) deleted.set(hash, record.at);
  }
  return deleted;
}

/** @returns whether the payload of a call was deleted, and not sent once more since */
export function isDeleted(
  hash: string,
  { at }: Pick<LedgerEntry, 'at'>,
  deleted: ReadonlyMap<string, string>,
): boolean {
  return at <= (deleted.get(hash) ?? '');
}

/** @returns the calls that sent each payload which was kept, here or elsewhere, by its hash */
function usersOf(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const users = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (!entry.payload?.kept) continue;
    const { sha256 } = entry.payload;
    const ofPayload = users.get(sha256);
    if (ofPayload) ofPayload.push(entry);
    else users.set(sha256, [entry]);
  }
  return users;
}

function isBefore({ at }: LedgerEntry, before: number): boolean {
  return Date.parse(at) < before;
}
