import { isUnresolved } from './attempts';
import { damageConcerning, type LedgerContent } from './damage';
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
 * @returns which payloads may be deleted: nothing is, and what tells of the calls stays in any case
 */
export function prunePlan(content: LedgerContent, before: number): PrunePlan {
  const deleted = deletedPayloads(content);
  const old = [...usersOf(content.entries)].filter(
    ([hash, users]) =>
      users.every((entry) => isBefore(entry, before)) &&
      !users.every((entry) => isDeleted(hash, entry, deleted)),
  );
  const payloads = old.filter(([, users]) => !users.some((entry) => isUncertain(entry, content)));
  return { payloads: payloads.map(([hash]) => hash), needed: old.length - payloads.length };
}

/** Deletes what a plan says; what has come to be needed meanwhile is kept. */
export async function prune(ledger: Ledger, { payloads }: PrunePlan, before: number): Promise<void> {
  if (payloads.length === 0) return;
  await ledger.prune(payloads, (hash, content) => {
    const users = usersOf(content.entries).get(hash) ?? [];
    return users.some((entry) => !isBefore(entry, before) || isUncertain(entry, content));
  });
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

/** @returns the calls that sent each payload that is kept, by its hash */
function usersOf(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const users = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (!entry.payload?.kept) continue;
    users.set(entry.payload.sha256, [...(users.get(entry.payload.sha256) ?? []), entry]);
  }
  return users;
}

function isBefore({ at }: LedgerEntry, before: number): boolean {
  return Date.parse(at) < before;
}

function isUncertain(entry: LedgerEntry, content: LedgerContent): boolean {
  if (isUnresolved(entry)) return true;
  return content.damage.length > 0 && damageConcerning(entry, content).length > 0;
}
