import { caseOf, isUnresolved, storesBegjaering } from '../attempts';
import type { LedgerContent } from '../damage';
import { entriesOf } from '../entries';
import type { AdoptedLine, Ledger } from '../ledger';
import { payloadState } from '../payload';
import { deletedPayloads } from '../prune';
import { opensCall, type LedgerEntry } from '../records';
import type { RunningProcess } from '../store';
import { attemptsIn } from './attempts-in';
import type { ReadExport } from './read';

/** Something that two ledgers tell differently, or that was done in both. */
export type Conflict =
  /** Of the same call they know something else. */
  | {
      readonly kind: 'outcome';
      readonly call: LedgerEntry;
      readonly here: LedgerEntry['outcome'];
      readonly there: LedgerEntry['outcome'];
      /** What is known once they are one. */
      readonly becomes: LedgerEntry['outcome'];
    }
  /** The same case was changed in both, by calls of which the other does not know. */
  | {
      readonly kind: 'sameCase';
      readonly eksternSaksreferanse: string;
      readonly calls: readonly LedgerEntry[];
    }
  /** The same begjæring was submitted in both, as two cases. */
  | { readonly kind: 'submittedTwice'; readonly here: LedgerEntry; readonly there: LedgerEntry };

/** What taking over an exported ledger would do. */
export interface MergePlan {
  readonly from: string;
  /** Calls that are not known here. */
  readonly newCalls: number;
  /** Calls that are known here, and of which more is told. */
  readonly knownCalls: number;
  readonly lines: readonly AdoptedLine[];
  readonly payloads: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, Uint8Array>;
  /** Submissions and changes among them of which nobody knows what they came to. */
  readonly unclear: readonly LedgerEntry[];
  readonly conflicts: readonly Conflict[];
}

/** Who looks, and when: whether a call is still going on depends on it. */
export interface Looker {
  readonly process: RunningProcess;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/**
 * @param ledger that is to take over the other
 * @returns what that would do; nothing is written
 */
export async function mergePlan(ledger: Ledger, read: ReadExport, looker: Looker): Promise<MergePlan> {
  const content = await ledger.content();
  const known = new Set(content.records.map(({ origin }) => origin));
  const lines = read.lines.filter(({ from }) => !known.has(from.line));
  const entries = (records: Parameters<typeof entriesOf>[0]): ReadonlyMap<string, LedgerEntry> =>
    new Map(entriesOf(records, looker.now, looker.process).map((entry) => [entry.id, entry]));
  const here = new Map(content.entries.map((entry) => [entry.id, entry]));
  const there = entries(read.lines);
  const merged = entries([...content.records.map(({ record }) => record), ...lines]);
  const touched = new Set(lines.map(({ id }) => id));
  const newCalls = [...touched].filter((id) => !here.has(id));
  const added = newCalls.flatMap((id) => merged.get(id) ?? []);
  return {
    from: read.from,
    newCalls: newCalls.length,
    knownCalls: touched.size - newCalls.length,
    lines: inSafeOrder(lines),
    payloads: await wantedPayloads(ledger, content, read),
    keys: read.keys,
    unclear: [...touched]
      .flatMap((id) => merged.get(id) ?? [])
      .filter((entry) => storesBegjaering(entry) && isUnresolved(entry)),
    conflicts: [
      ...otherOutcomes(here, there, merged),
      ...changedInBoth(
        content.entries.filter(({ id }) => !there.has(id)),
        added,
      ),
    ],
  };
}

/**
 * Takes over what a plan has.
 * @returns how many lines were new
 */
export async function merge(ledger: Ledger, { lines, payloads, keys }: MergePlan): Promise<number> {
  return ledger.adopt(lines, { payloads, keys });
}

/**
 * A crash may leave any beginning of the lines in the ledger: a call then must not look more settled than it is. That
 * it was reopened stands before what it had been taken to have come to.
 */
function inSafeOrder(lines: readonly AdoptedLine[]): AdoptedLine[] {
  const rank = (line: AdoptedLine): number => {
    if (opensCall(line)) return 0;
    return line.type === 'reopened' ? 1 : 2;
  };
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

/** What was deleted here since it was old does not come back. */
async function wantedPayloads(
  ledger: Ledger,
  content: LedgerContent,
  { payloads, lines }: ReadExport,
): Promise<Map<string, string>> {
  const deleted = deletedPayloads(content);
  const named = new Set(lines.flatMap((line) => (opensCall(line) ? (line.payload?.sha256 ?? []) : [])));
  const wanted = new Map<string, string>();
  for (const [hash, text] of payloads) {
    if (!named.has(hash) || deleted.has(hash)) continue;
    if ((await payloadState(ledger, hash)) === 'gone') wanted.set(hash, text);
  }
  return wanted;
}

function otherOutcomes(
  here: ReadonlyMap<string, LedgerEntry>,
  there: ReadonlyMap<string, LedgerEntry>,
  merged: ReadonlyMap<string, LedgerEntry>,
): Conflict[] {
  return [...there].flatMap(([id, other]) => {
    const own = here.get(id);
    const call = merged.get(id);
    if (!own || !call || isAlike(own, other)) return [];
    return [{ kind: 'outcome', call, here: own.outcome, there: other.outcome, becomes: call.outcome }];
  });
}

function isAlike(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.outcome === b.outcome || (isUnresolved(a) && isUnresolved(b));
}

function changedInBoth(onlyHere: readonly LedgerEntry[], added: readonly LedgerEntry[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const cases = new Set<string>();
  const attemptsHere = attemptsIn(onlyHere.filter(mayBeStored));
  for (const there of added.filter(mayBeStored)) {
    const alike = attemptsHere(there);
    const reference = caseOf(there);
    const changes = alike.filter((entry) => reference !== undefined && caseOf(entry) === reference);
    if (reference !== undefined && changes.length > 0 && !cases.has(reference)) {
      cases.add(reference);
      conflicts.push({ kind: 'sameCase', eksternSaksreferanse: reference, calls: [...changes, there] });
    }
    const here = alike.find((entry) => isSubmission(entry) && caseOf(entry) !== reference);
    if (here && isSubmission(there)) conflicts.push({ kind: 'submittedTwice', here, there });
  }
  return conflicts;
}

function isSubmission({ operation, outcome }: LedgerEntry): boolean {
  return operation === 'submit' && outcome === 'accepted';
}

function mayBeStored(entry: LedgerEntry): boolean {
  return storesBegjaering(entry) && (entry.outcome === 'accepted' || isUnresolved(entry));
}
