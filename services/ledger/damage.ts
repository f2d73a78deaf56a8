import { storesBegjaering } from './attempts';
import type { CallFacts, LedgerEntry, PlacedRecord, RepairedRecord } from './records';

/**
 * What shows that a ledger has lost something: a line that cannot be read, one that does not follow what stands before
 * it, one that stands there twice, the end of a call without its beginning, or lines that were written and are not there.
 */
export type DamageKind = 'unreadable' | 'gap' | 'duplicate' | 'orphan' | 'missing';

/** A place where a ledger is damaged. */
export interface Damage {
  readonly kind: DamageKind;
  /** Where it shows, counted from one. */
  readonly line: number;
  /** The lines from this one on stand after everything that is lost here. */
  readonly before: number;
  /** When the last whole line before it was written: what is lost is not older. Left out where there is none. */
  readonly since?: string;
  /** Tells it from other damage. */
  readonly key: string;
}

/** What a ledger holds. */
export interface LedgerContent {
  /** Every call, in the order in which they were begun. */
  readonly entries: readonly LedgerEntry[];
  /** Every place where it is damaged, first to last. */
  readonly damage: readonly Damage[];
  readonly records: readonly PlacedRecord[];
}

/** A begjæring, as far as damage may concern it. */
export type Concerned = Pick<
  CallFacts,
  'environment' | 'customer' | 'file' | 'innsenderReferanse' | 'begjaeringsdato'
>;

/**
 * @returns the damage of which nobody has found out yet what was lost by it in an environment
 * @param hasReference whether it is wanted for begjæringer with a reference; others no list of cases can tell of
 * @param customer for whom, as calls tell it; for each that the ledger tells of where it is left out
 */
export function openDamage(
  { damage, entries, records }: LedgerContent,
  environment: CallFacts['environment'],
  hasReference: boolean,
  customer?: string,
): Damage[] {
  if (damage.length === 0) return [];
  const repairs = records.flatMap(({ record }) =>
    record.type === 'repaired' && record.environment === environment && (hasReference || record.by === 'user')
      ? record
      : [],
  );
  const customers = customer === undefined ? customersIn(entries, environment) : [customer];
  const repaired = customers.map(
    (each) =>
      new Set(repairs.filter((repair) => isRepairFor(repair, each)).flatMap((repair) => repair.damage)),
  );
  return damage.filter(({ key }) => !repaired.every((keys) => keys.has(key)));
}

function isRepairFor({ customer }: RepairedRecord, wanted: string | undefined): boolean {
  return customer === undefined || wanted === undefined || customer === wanted;
}

/** The service tells each customer of its own cases only. Where no line names one, whoever has asked has asked for all. */
function customersIn(
  entries: readonly LedgerEntry[],
  environment: CallFacts['environment'],
): readonly (string | undefined)[] {
  const named = entries.flatMap((entry) =>
    storesBegjaering(entry) && entry.environment === environment ? (entry.customer ?? []) : [],
  );
  return named.length === 0 ? [undefined] : [...new Set(named)];
}

/** @returns the customers for whom damage is open, as calls tell them; empty for one's own organisation */
export function customersInDoubt(content: LedgerContent, environment: CallFacts['environment']): string[] {
  return customersIn(content.entries, environment).flatMap((customer) =>
    customer !== undefined && openDamage(content, environment, true, customer).length > 0 ? customer : [],
  );
}

/**
 * When a begjæring was submitted, or found out about, everything before that was looked at. So what is lost concerns it
 * unless the same one, unchanged in what it is known by, was accepted or found out about after all that is lost.
 * @returns the damage that may have taken an attempt of a begjæring with it
 */
export function damageConcerning(begjaering: Concerned, content: LedgerContent): Damage[] {
  return doubtsIn(content)(begjaering);
}

/** @returns {@link damageConcerning} for many begjæringer: the ledger is gone through once */
export function doubtsIn(content: LedgerContent): (begjaering: Concerned) => Damage[] {
  if (content.damage.length === 0) return () => [];
  const known = lastKnown(content);
  const found = new Map<string, { open: Damage[]; before: number }>();
  return (begjaering) => {
    const { environment, customer, innsenderReferanse } = begjaering;
    const hasReference = innsenderReferanse !== undefined;
    const key = `${environment} ${hasReference} ${customer}`;
    let inside = found.get(key);
    if (!inside) {
      const open = openDamage(content, environment, hasReference, customer);
      found.set(key, (inside = { open, before: lastBefore(open) }));
    }
    return (known.get(identityOf(begjaering)) ?? 0) < inside.before ? inside.open : [];
  };
}

/** @returns the last line that tells of each begjæring which was accepted or found out about here */
function lastKnown({ entries, records }: LedgerContent): Map<string, number> {
  const lines = new Map(records.toReversed().map(({ line, record }) => [record.id, line]));
  const known = new Map<string, number>();
  for (const entry of entries) {
    // Who submitted it elsewhere did not look at what this ledger has lost.
    if (!storesBegjaering(entry) || entry.from !== undefined) continue;
    if (entry.outcome !== 'accepted' && entry.isRecovered !== true) continue;
    const identity = identityOf(entry);
    known.set(identity, Math.max(known.get(identity) ?? 0, lines.get(entry.id) ?? 0));
  }
  return known;
}

/** @returns the line from which on everything stands after what is lost; there may be any number of places */
export function lastBefore(damage: readonly Damage[]): number {
  return damage.reduce((last, { before }) => Math.max(last, before), 0);
}

/** Where damage shows first, and since when something may be missing. */
export interface FirstDamage {
  readonly line: number;
  /** An ISO 8601 moment; left out where what is missing may be of any age. */
  readonly since?: string;
}

/** @param damage at least one */
export function firstDamage(damage: readonly Damage[]): FirstDamage {
  const line = damage.reduce((first, each) => Math.min(first, each.line), Infinity);
  const moments = damage.map(({ since }) => since).filter((since) => since !== undefined);
  const [since] = moments.toSorted();
  return moments.length < damage.length || since === undefined ? { line } : { line, since };
}

/** @returns what to tell of damage: where it shows first, and since when something may be missing */
export function damageArgs(damage: readonly Damage[]): { line: number; since: string } {
  const { line, since = '–' } = firstDamage(damage);
  return { line, since };
}

function identityOf({ environment, customer, file, innsenderReferanse, begjaeringsdato }: Concerned): string {
  return JSON.stringify([environment, customer, file, innsenderReferanse, begjaeringsdato]);
}
