import { entriesOf } from '../ledger/entries';
import { keyedHash } from '../ledger/hash';
import { recordsIn } from '../ledger/lines';
import { soundPayload } from '../ledger/payload';
import type { LedgerEntry } from '../ledger/records';
import type { LedgerStore, RunningProcess } from '../ledger/store';
import type { Target } from '../../engine/rules/rule';
import { knownFrom, type Known } from './known';

/** @returns what a ledger holds at a moment, as a process sees it */
export async function entriesIn(
  store: LedgerStore,
  now: () => number,
  process: RunningProcess,
): Promise<readonly LedgerEntry[]> {
  return entriesOf(recordsIn(await store.read()), now(), process);
}

/** @returns what the entries of a ledger tell of a file */
export async function knownOf(
  store: LedgerStore,
  entries: readonly LedgerEntry[],
  about: { readonly file: string; readonly target: Target; readonly now: number },
): Promise<Known> {
  const payloads = await payloadsOf(store, about.file, entries);
  const kept = { hash: keyedHash(await store.key()), payload: (sha: string) => payloads.get(sha) };
  return knownFrom(entries, about, kept);
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
    const text = await soundPayload(store, payload.sha256);
    if (text !== undefined) payloads.set(payload.sha256, parsed(text));
  }
  return payloads;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
