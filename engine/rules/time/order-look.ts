import { extremes as generatedExtremes, rowsAbout as generatedRowsAbout } from '#generated/quick-reads.mjs';
import type { BegjaeringIndex } from '../../begjaering/index';
import { everyAt } from '../../begjaering/paths';
import { append } from '../../values/groups';
import type { JsonObject } from '../../values/json';
import { orderRows, type DatePath, type OrderRow } from './order-rows';
import { isPlausibleDate } from './plausible';
import { holdsFor, type DateHolder, type HoldersOfDates } from './order-table';

/** Gives the latest (or the earliest) text at a path of the table, be it a date or not; empty where there is none. */
type Extreme = (holder: unknown, latest: boolean) => string;

const extremes = generatedExtremes as Readonly<Record<string, Extreme>>;

/** Gives the rows that say anything of a claim, a ground or a representative, by what it has: a bit for each. */
const rowsAbout = generatedRowsAbout as Readonly<Record<OrderRow['of'], (value: JsonObject) => number>>;

/** A date of a row, and how it is found below what its path begins in. */
interface LookAtDate extends DatePath {
  readonly extreme: Extreme;
}

/** A row, and how its dates are found. */
interface Look {
  readonly row: OrderRow;
  readonly earlier: LookAtDate;
  readonly later: LookAtDate;
}

const looks: readonly Look[] = orderRows.map((row) => ({
  row,
  earlier: lookAt(row.earlier),
  later: lookAt(row.later),
}));

function lookAt(date: DatePath): LookAtDate {
  const extreme = extremes[date.path];
  if (!extreme) throw new Error(`nothing is generated for ${date.path}`);
  return { ...date, extreme };
}

/**
 * A quick look, which takes every text for a date and makes no pointers: nearly every begjæring has nothing out of order.
 * @returns the holders in which dates may be out of order, by the rows that say so
 */
export function doubtfulHolders(
  index: BegjaeringIndex,
  holders: HoldersOfDates,
): Map<OrderRow, DateHolder[]> {
  const inRoot = looks.map(({ later }) =>
    later.source === 'root' ? later.extreme(index.root, false) : undefined,
  );
  const doubtful = new Map<OrderRow, DateHolder[]>();
  for (const kind of ['krav', 'tvangsgrunnlag', 'fullmektig'] as const) {
    const rowsOf = rowsAbout[kind];
    for (const holder of holders[kind]) {
      // Most rows are about what most holders do not have.
      for (let rows = rowsOf(holder.value); rows !== 0; rows &= rows - 1) {
        const position = Math.clz32(1) - Math.clz32(rows & -rows);
        const look = looks[position];
        if (look && !isRowKept(index, look, inRoot[position], holder)) append(doubtful, look.row, holder);
      }
    }
  }
  return doubtful;
}

function isRowKept(
  index: BegjaeringIndex,
  look: Look,
  inRoot: string | undefined,
  holder: DateHolder,
): boolean {
  const { each } = look.row;
  return each === undefined
    ? isItemKept(index, look, inRoot, holder, holder.value)
    : everyAt(holder.value, each, keptIn(index, look, inRoot, holder));
}

/** Apart, so that a function is made for it only where it is needed. */
const keptIn =
  (index: BegjaeringIndex, look: Look, inRoot: string | undefined, holder: DateHolder) =>
  (item: unknown): boolean =>
    isItemKept(index, look, inRoot, holder, item);

function isItemKept(
  index: BegjaeringIndex,
  { row, earlier, later }: Look,
  inRoot: string | undefined,
  holder: DateHolder,
  item: unknown,
): boolean {
  const limit = inRoot ?? textAt(index, later, holder, item, false);
  if (limit === '') return true;
  const text = textAt(index, earlier, holder, item, !row.first, limit);
  const isInOrder = text <= limit && (!row.first || text === '' || isDateAt(text, earlier));
  return isInOrder || !holdsFor(row, holder.value);
}

/** Of several the earliest counts: what is no date may only seem to be that. */
const isDateAt = (text: string, { steps }: DatePath): boolean => isPlausibleDate(text, steps.at(-1) ?? '');

/** @param enough of the earliest in several claims it is enough to find one that is not later than that */
function textAt(
  index: BegjaeringIndex,
  date: LookAtDate,
  holder: DateHolder,
  item: unknown,
  latest: boolean,
  enough = '',
): string {
  if (date.source === 'own') return date.extreme(item, latest);
  if (date.source === 'root') return date.extreme(index.root, latest);
  let found = '';
  for (const { reference } of holder.named) {
    const krav = index.kravByReference.get(reference)?.[0];
    if (!krav || krav.value === holder.value || (date.except !== undefined && krav.kind === date.except))
      continue;
    const inKrav = date.extreme(krav.value, latest);
    if (inKrav === '') continue;
    if (!latest && inKrav <= enough) return inKrav;
    if (found === '' || inKrav > found === latest) found = inKrav;
  }
  return found;
}
