import { derivedFrom } from '../../begjaering/derived';
import type { BegjaeringIndex } from '../../begjaering/index';
import { valuesAt } from '../../begjaering/paths';
import type { Pointer } from '../../begjaering/pointer';
import { partiesOf } from '../parties/identity';
import { doubtfulHolders } from './order-look';
import { orderRows, outOfOrder, type OrderRow } from './order-rows';
import {
  datesAt,
  holdsFor,
  partsWithOrder,
  type DateAt,
  type DateHolder,
  type HoldersOfDates,
} from './order-table';
import { append } from '../../values/groups';

/** Two dates that the table compares. */
interface Pair {
  readonly row: OrderRow;
  readonly earlier: DateAt;
  readonly later: DateAt;
}

/** A date that does not fit those that it is compared with. */
export interface Misplaced {
  readonly date: DateAt;
  readonly code: string;
  /** The pairs that it spoils, at least one. */
  readonly pairs: readonly [Pair, ...Pair[]];
}

/**
 * Finds the dates that are out of order, by the table. Where a date contradicts several others and at least half of
 * those that it is compared with, it is the one that is wrong; otherwise the one that its holder could easily have another of.
 */
export const misplacedDates = derivedFrom(partsWithOrder, (index: BegjaeringIndex): readonly Misplaced[] =>
  misplacedOf(spoiltPairs(index), index),
);

function holdersOf(index: BegjaeringIndex): HoldersOfDates {
  return {
    krav: index.krav,
    tvangsgrunnlag: index.tvangsgrunnlag,
    fullmektig: partiesOf(index, 'prosessfullmektig').map(({ holder }) => ({ ...holder, named: [] })),
  };
}

/** Nearly every begjæring has none: no pointers are made but where a quick look finds something. */
function spoiltPairs(index: BegjaeringIndex): Pair[] {
  const doubtful = doubtfulHolders(index, holdersOf(index));
  if (doubtful.size === 0) return [];
  return orderRows.flatMap((row) =>
    (doubtful.get(row) ?? []).flatMap((holder) =>
      pairsOfHolder(index, row, holder).filter((pair) => !isKept(pair)),
    ),
  );
}

function pairsOf(index: BegjaeringIndex): Pair[] {
  const holders = holdersOf(index);
  return orderRows.flatMap((row) => holders[row.of].flatMap((holder) => pairsOfHolder(index, row, holder)));
}

function pairsOfHolder(index: BegjaeringIndex, row: OrderRow, holder: DateHolder): Pair[] {
  if (!holdsFor(row, holder.value)) return [];
  const items =
    row.each === undefined ? [{ value: holder.value, pointer: '' }] : valuesAt(holder.value, row.each);
  return items.flatMap((item) => {
    const laters = datesAt(index, row.later, holder, item);
    const earliers = laters.length > 0 ? datesAt(index, row.earlier, holder, item) : [];
    const compared = row.first ? earliers.sort(byDate).slice(0, 1) : earliers;
    return compared.flatMap((earlier) => laters.map((later): Pair => ({ row, earlier, later })));
  });
}

const byDate = (a: DateAt, b: DateAt): number => a.date.localeCompare(b.date);
const isKept = ({ earlier, later }: Pair): boolean => earlier.date <= later.date;

function misplacedOf(spoiltPairs: readonly Pair[], index: BegjaeringIndex): Misplaced[] {
  const left = new Set(spoiltPairs);
  const places = [...byPlace(spoiltPairs)];
  // Only of a date that contradicts several others it matters how many it is compared with.
  const isAnySuspect = places.some(([, { length }]) => length > 1);
  const compared = isAnySuspect ? byPlace(pairsOf(index)) : new Map<Pointer, Pair[]>();
  const misplaced: Misplaced[] = [];
  for (const [pointer, spoilt] of places.sort(([, a], [, b]) => b.length - a.length)) {
    const [first, ...others] = spoilt.filter((pair) => left.has(pair));
    if (!first || others.length === 0 || spoilt.length * 2 < (compared.get(pointer)?.length ?? 0)) continue;
    misplaced.push({ date: dateAt(first, pointer), code: outOfOrder, pairs: [first, ...others] });
    for (const pair of spoilt) left.delete(pair);
  }
  const single = [...left].map((pair): Misplaced => ({
    date: easierOf(pair),
    code: pair.row.code,
    pairs: [pair],
  }));
  return [...misplaced, ...single];
}

const dateAt = ({ earlier, later }: Pair, pointer: Pointer): DateAt =>
  earlier.pointer === pointer ? earlier : later;

/** The pairs that each date is part of. */
function byPlace(pairs: readonly Pair[]): Map<Pointer, Pair[]> {
  const places = new Map<Pointer, Pair[]>();
  for (const pair of pairs) {
    for (const { pointer } of [pair.later, pair.earlier]) {
      append(places, pointer, pair);
    }
  }
  return places;
}

/** Of two dates the one in the claim or ground itself; of two in the same one the later. */
function easierOf({ row, earlier, later }: Pair): DateAt {
  return row.later.source === 'own' ? later : earlier;
}
