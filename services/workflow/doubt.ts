import type { ChangedCase } from '../client/answers';
import { attemptsOf, caseOf, isUnresolved, storesBegjaering } from '../ledger/attempts';
import { callerFacts, isForSame } from '../ledger/caller';
import { damageConcerning, lastBefore, openDamage, type Damage, type LedgerContent } from '../ledger/damage';
import type { CallFacts, LedgerEntry, RecoveredRecord, RepairedRecord } from '../ledger/records';
import {
  changedSince,
  clockDifference,
  hasReceived,
  knownCases,
  usualPatience,
  type Finder,
  type FindOutOptions,
  type FoundOut,
  type UsersWord,
} from './find-out';
import { sendingFacts, type Sending } from './sending';

/** What came of repairing a ledger. */
export type Repair =
  | { readonly kind: 'sound' }
  /** The cases that were missing are in the ledger now; a copy of the damaged one is kept. */
  | { readonly kind: 'repaired'; readonly copy: string; readonly recovered: readonly ChangedCase[] }
  /** The service may still be at work on what is missing. */
  | { readonly kind: 'tooSoon'; readonly askAgainAt: number }
  /** The service lists no cases to us. */
  | { readonly kind: 'notListed' };

/**
 * Finds out at the service whether a begjæring was submitted of which the lines may be lost, and tells the ledger.
 * Nothing is sent that stores anything. Where the ledger is in no doubt about it, nothing is asked.
 */
export async function findOutDoubt(
  finder: Finder,
  sending: Sending,
  { signal, patience = usualPatience }: FindOutOptions,
): Promise<FoundOut | undefined> {
  const { ledger, calls, world } = finder;
  const facts = factsOf(finder, sending);
  const content = await ledger.content();
  const damage = damageConcerning(facts, content);
  if (damage.length === 0) return undefined;
  if (sending.innsenderReferanse === undefined) return { kind: 'undecided', because: 'noReference' };
  const changed = await changedSince(calls, sinceOf(damage), signal);
  const own = acceptedOf(facts, content.entries);
  const others = unknownAmong(changed, content.entries, facts).filter(
    ({ innsenderReferanse }) => innsenderReferanse === sending.innsenderReferanse,
  );
  const [only, ...more] = others;
  if (only && (own !== undefined || more.length > 0)) return { kind: 'candidates', cases: others };
  const eksternSaksreferanse = only?.eksternSaksreferanse ?? own;
  if (eksternSaksreferanse !== undefined) {
    await ledger.recover(facts, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse });
    return { kind: 'received', eksternSaksreferanse };
  }
  if (await hasReceived(calls, sending, signal))
    return { kind: 'receivedWithoutReference', correlationId: '' };
  // The date that it was submitted with may be another: then only the list tells.
  if (!changed) return { kind: 'undecided', because: 'notListed' };
  const askAgainAt = lostUntil(damage, content, world.now()) + patience;
  if (world.now() < askAgainAt) return { kind: 'tooSoon', askAgainAt };
  await ledger.recover(facts, { by: 'validation', outcome: 'refused' });
  return { kind: 'notReceived' };
}

/** Writes the user's word on a begjæring of which the lines may be lost. */
export async function recoverByUser(finder: Finder, sending: Sending, word: UsersWord): Promise<void> {
  const found: Pick<RecoveredRecord, 'outcome' | 'eksternSaksreferanse'> =
    word === 'notReceived' ? { outcome: 'refused' } : { outcome: 'accepted', ...word };
  await finder.ledger.recover(factsOf(finder, sending), { by: 'user', ...found });
}

/**
 * Asks the service for the cases that a damaged ledger has lost, tells them to it, and has it be trusted again: for
 * begjæringer with a reference, since the others cannot be recognised.
 * @param accept the user knows that nothing is missing for this customer, or has looked after it: nobody is asked. Of other
 *   customers' cases that says nothing, and the service may still know of some
 */
export async function repair(
  { ledger, calls, profile, world }: Finder,
  { signal, patience = usualPatience, accept = false }: FindOutOptions & { readonly accept?: boolean },
): Promise<Repair> {
  const content = await ledger.content();
  const { customer, environment } = callerFacts(profile);
  const damage = openDamage(content, environment, !accept, customer);
  if (damage.length === 0) return { kind: 'sound' };
  const end = async (by: RepairedRecord['by'], recovered: readonly ChangedCase[]): Promise<Repair> => {
    const copy = await ledger.keepCopy();
    const about = { operation: 'submit', ...callerFacts(profile), correlationId: '' } as const;
    for (const { eksternSaksreferanse, innsenderReferanse } of recovered) {
      const facts = { ...about, ...(innsenderReferanse ? { innsenderReferanse } : {}) };
      await ledger.recover(facts, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse });
    }
    await ledger.repaired({ environment, customer, by, damage: damage.map(({ key }) => key) });
    return { kind: 'repaired', copy, recovered };
  };
  if (accept) return end('user', []);
  const changed = await changedSince(calls, sinceOf(damage), signal);
  if (!changed) return { kind: 'notListed' };
  const askAgainAt = lostUntil(damage, content, world.now()) + patience;
  if (world.now() < askAgainAt) return { kind: 'tooSoon', askAgainAt };
  const unclear = new Set(
    content.entries
      .filter((entry) => storesBegjaering(entry) && entry.environment === environment && isUnresolved(entry))
      .filter((entry) => isForSame(entry, { customer }))
      .map(({ innsenderReferanse }) => innsenderReferanse),
  );
  // What became of a submission whose answer was lost is found out by itself.
  const missing = unknownAmong(changed, content.entries, { environment });
  return end(
    'changedCases',
    missing.filter(({ innsenderReferanse }) => !unclear.has(innsenderReferanse)),
  );
}

function factsOf({ profile }: Finder, sending: Sending): CallFacts {
  const about = { operation: 'submit', ...callerFacts(profile), correlationId: '' } as const;
  // What the service has of it may be something else.
  return { ...about, ...sendingFacts(sending, false), payload: undefined };
}

/** @returns the case that a begjæring was accepted as last; undefined where it is not known to be accepted */
function acceptedOf(facts: CallFacts, entries: readonly LedgerEntry[]): string | undefined {
  const last = attemptsOf(facts, entries).findLast(({ outcome }) => outcome === 'accepted');
  return last && caseOf(last);
}

function unknownAmong(
  changed: readonly ChangedCase[] = [],
  entries: readonly LedgerEntry[],
  { environment }: Pick<CallFacts, 'environment'>,
): ChangedCase[] {
  const known = knownCases(entries, environment);
  return changed.filter(({ eksternSaksreferanse }) => !known.has(eksternSaksreferanse));
}

/** @returns the moment since which something may be missing; undefined where it may be of any age */
function sinceOf(damage: readonly Damage[]): string | undefined {
  const first = damage.reduce((least, { since }) => Math.min(least, Date.parse(since ?? '')), Infinity);
  return Number.isNaN(first) ? undefined : new Date(first - clockDifference).toISOString();
}

/** @returns the moment before which everything was sent that is missing, in milliseconds since 1970 */
function lostUntil(damage: readonly Damage[], { records }: LedgerContent, now: number): number {
  const before = lastBefore(damage);
  const next = records.find(({ line }) => line >= before);
  const until = Date.parse(next?.record.at ?? '');
  return Number.isNaN(until) ? now : Math.min(until, now);
}
