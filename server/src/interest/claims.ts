import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { listOf, property, textOf, type JsonObject } from '../begjaering/values';
import { daysBetween, daysInYear, isCalendarDate } from '../dates';
import { oereOf } from '../money';
import { interestRows } from './late-interest';

/** A period in which the amount and the rate are the same, and its interest. */
export interface ClaimInterest {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** The amount that bears interest, in øre. */
  readonly basisOere: number;
  readonly oere: number;
  /** Per cent a year, as one writes it: `12.25`. */
  readonly percent: string;
  readonly statutory: boolean;
  readonly confirmed: boolean;
}

/** Why interest cannot be computed. */
export type InterestObstacle = 'noInterest' | 'noDates' | 'noAmounts' | 'unknownRate';

/**
 * The interest on a claim from its due date to the date of the begjæring: a row begins with each payment or
 * adjustment and each change of the rate.
 */
export function interestOn(krav: Krav, { root }: BegjaeringIndex): ClaimInterest[] | InterestObstacle {
  const bearing = krav.value['rentebaerendeKrav'];
  const agreed = property(bearing, 'avtaltRentesats');
  if (property(bearing, 'harForsinkelsesrente') !== true && typeof agreed !== 'number') return 'noInterest';
  const from = textOf(krav.value['kravforfall'], 'forfallsdato') ?? '';
  const to = textOf(root, 'begjaeringsdato') ?? '';
  if (!isCalendarDate(from) || !isCalendarDate(to) || from >= to) return 'noDates';
  const balances = balancesOf(krav.value, from, to);
  if (!balances) return 'noAmounts';
  const rows: ClaimInterest[] = [];
  for (const balance of balances) {
    const found = typeof agreed === 'number' ? [agreedRow(balance, agreed)] : statutoryRows(balance);
    if (!found) return 'unknownRate';
    rows.push(...found);
  }
  return rows.filter(({ oere }) => oere > 0);
}

interface Balance {
  readonly from: string;
  readonly to: string;
  readonly oere: number;
}

/** What remained of a claim in each period between reductions; a reduction counts from its own day. */
function balancesOf(value: JsonObject, from: string, to: string): Balance[] | undefined {
  const reductions = [
    ...listOf(value, 'innbetaling').map((item) => reduction(item, 'bokfoertDato', 'beloep')),
    ...listOf(value, 'kravEndring').map((item) => reduction(item, 'dato', 'nedjusteringAvInnsender')),
  ];
  const original = oereOf(value['opprinneligBeloep']);
  if (original === undefined) return undefined;
  const known = reductions.filter((item) => item !== undefined);
  if (known.length < reductions.length) return undefined;
  const days = [
    ...new Set([from, ...known.map(({ date }) => date).filter((date) => date > from && date < to)]),
  ].sort();
  return days.map((day, position) => ({
    from: day,
    to: days[position + 1] ?? to,
    oere: known.filter(({ date }) => date <= day).reduce((rest, { oere }) => rest - oere, original),
  }));
}

function reduction(
  item: unknown,
  dateName: string,
  amountName: string,
): { date: string; oere: number } | undefined {
  const date = textOf(item, dateName);
  const oere = oereOf(property(item, amountName));
  return date !== undefined && isCalendarDate(date) && oere !== undefined ? { date, oere } : undefined;
}

function statutoryRows({ from, to, oere }: Balance): ClaimInterest[] | undefined {
  return interestRows(oere, from, to)?.map((row) => ({
    from: row.from,
    to: row.to,
    basisOere: oere,
    oere: row.oere,
    percent: (row.rate.basisPoints / 100).toFixed(2),
    statutory: true,
    confirmed: row.rate.confirmed,
  }));
}

/** An agreed rate does not change; days are counted as for statutory interest. */
function agreedRow({ from, to, oere }: Balance, rate: number): ClaimInterest {
  let share = 0;
  for (let start = from; start < to;) {
    const year = Number(start.slice(0, 4));
    const newYear = `${year + 1}-01-01`;
    const end = newYear < to ? newYear : to;
    share += daysBetween(start, end) / daysInYear(year);
    start = end;
  }
  const interest = Math.round((oere * rate * share) / 100);
  return {
    from,
    to,
    basisOere: oere,
    oere: interest,
    percent: rate.toFixed(2),
    statutory: false,
    confirmed: true,
  };
}
