import { parsedJson } from '../../engine/values/json';
import { entriesOf, inOrderBegun } from '../ledger/entries';
import { keyedHash, keyId, type KeyedHash } from '../ledger/hash';
import { recordsIn } from '../ledger/lines';
import { soundPayload } from '../ledger/payload';
import type { LedgerEntry } from '../ledger/records';
import { PayloadLocked, type LedgerStore, type RunningProcess } from '../ledger/store';
import type { Target } from '../../engine/rules/rule';
import { knownFrom, type Known } from './known';

/** @returns what a ledger holds at a moment, as a process sees it */
export async function entriesIn(
  store: LedgerStore,
  now: () => number,
  process: RunningProcess,
): Promise<readonly LedgerEntry[]> {
  return inOrderBegun(entriesOf(recordsIn(await store.read()), now(), process));
}

/** @returns what the entries of a ledger tell of a file */
export async function knownOf(
  store: LedgerStore,
  entries: readonly LedgerEntry[],
  about: { readonly file: string; readonly target: Target; readonly now: number },
): Promise<Known> {
  const payloads = await payloadsOf(store, about.file, entries);
  const key = await store.key();
  const otherHashes = await otherHashesOf(store, key, entries);
  const kept = { hash: keyedHash(key), otherHashes, payload: (sha: string) => payloads.get(sha) };
  return knownFrom(entries, about, kept);
}

/** What came from another ledger was hashed under that ledger's key, which may be here or not. */
async function otherHashesOf(
  store: LedgerStore,
  own: Uint8Array,
  entries: readonly LedgerEntry[],
): Promise<Map<string, KeyedHash>> {
  const hashes = new Map<string, KeyedHash>();
  const ids = new Set(entries.flatMap(({ from }) => from?.key ?? []));
  for (const id of ids) {
    const key = id === keyId(own) ? own : await store.otherKey(id);
    if (key) hashes.set(id, keyedHash(key));
  }
  return hashes;
}

/** Only what the file itself was submitted as is ever put back. */
async function payloadsOf(
  store: LedgerStore,
  file: string,
  entries: readonly LedgerEntry[],
): Promise<Map<string, unknown>> {
  const payloads = new Map<string, unknown>();
  for (const { payload, outcome, file: from } of entries) {
    if (from !== file || outcome !== 'accepted' || !payload?.kept || payloads.has(payload.sha256)) continue;
    const text = await soundPayload(store, payload.sha256).catch(withoutLocked);
    if (text !== undefined) payloads.set(payload.sha256, parsedJson(text));
  }
  return payloads;
}

/** What is locked with a key that is not here is not put back. */
function withoutLocked(error: unknown): undefined {
  if (!(error instanceof PayloadLocked)) throw error;
}
