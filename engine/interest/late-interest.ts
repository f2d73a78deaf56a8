import rateData from '#schemas/forsinkelsesrente.json';
import { daysBetween, daysInYear } from '../values/dates';

/** A rate of statutory late-payment interest, from a date until the next rate's. */
export interface Rate {
  readonly from: string;
  /** Hundredths of a per cent a year. */
  readonly basisPoints: number;
  /** Whether the regulation behind it is known. */
  readonly confirmed: boolean;
}

/** Interest over a period in which the rate is the same; the first day counts, the last does not. */
export interface InterestRow {
  readonly from: string;
  readonly to: string;
  readonly rate: Rate;
  readonly oere: number;
}

/** The interest of a whole period. */
export interface Interest {
  readonly oere: number;
  readonly rows: readonly InterestRow[];
  /** Whether every rate of the period is known and confirmed. */
  readonly confirmed: boolean;
}

interface RateData {
  readonly validUntil: string;
  readonly rates: readonly {
    readonly from: string;
    readonly percent: string;
    readonly confirmed?: boolean;
  }[];
}

const data: RateData = rateData;

const rates: readonly Rate[] = data.rates.map(({ from, percent, confirmed = true }) => ({
  from,
  basisPoints: Math.round(Number(percent) * 100),
  confirmed,
}));

/** The rates that differ from the one before: at a half-year with the same rate nothing changes. */
const changes: readonly Rate[] = rates.filter(({ basisPoints, confirmed }, position) => {
  const before = rates[position - 1];
  return basisPoints !== before?.basisPoints || confirmed !== before.confirmed;
});

/** The last day that the table of rates knows of. */
export const ratesKnownUntil = data.validUntil;

/**
 * Statutory late-payment interest, by forsinkelsesrenteloven § 2: actual days over the days of their year, at the
 * rate of each half-year, not compounded.
 * @param oere the amount that bears interest, in øre
 * @param from the first day, `YYYY-MM-DD`
 * @param to the day after the last
 * @returns rounded to the øre over the whole period; undefined where a rate of the period is unknown
 */
export function lateInterest(oere: number, from: string, to: string): Interest | undefined {
  const rows = interestRows(oere, from, to);
  if (!rows) return undefined;
  const total = rows.reduce(
    (sum, row) => sum + exactInterest(oere, row.from, row.to, row.rate.basisPoints),
    0n,
  );
  return { oere: rounded(total), rows, confirmed: rows.every(({ rate }) => rate.confirmed) };
}

/** @returns one row for each rate of the period; undefined where a rate is unknown */
export function interestRows(oere: number, from: string, to: string): InterestRow[] | undefined {
  const [first] = rates;
  if (!first || from < first.from || from >= to || daysBetween(ratesKnownUntil, to) > 1) return undefined;
  return changes.flatMap((rate, position) => {
    const next = changes[position + 1]?.from ?? to;
    const [start, end] = [from > rate.from ? from : rate.from, to < next ? to : next];
    return start < end
      ? [{ from: start, to: end, rate, oere: interestAt(oere, start, end, rate.basisPoints) }]
      : [];
  });
}

/**
 * Interest at one rate: actual days over the days of their year, not compounded.
 * @param oere the amount that bears interest, in øre
 * @param from the first day
 * @param to the day after the last
 * @returns rounded to the øre
 */
export function interestAt(oere: number, from: string, to: string, basisPoints: number): number {
  return rounded(exactInterest(oere, from, to, basisPoints));
}

/** Interest as a whole number of parts: a part is an øre over 365 × 366 × 10,000, so that nothing is rounded. */
function exactInterest(oere: number, from: string, to: string, basisPoints: number): bigint {
  let weightedDays = 0;
  for (const { days, basis } of daysByYear(from, to)) weightedDays += days * (basis === 365 ? 366 : 365);
  return BigInt(oere) * BigInt(basisPoints) * BigInt(weightedDays);
}

const partsInOere = 365n * 366n * 10_000n;

function rounded(parts: bigint): number {
  return Number((parts * 2n + partsInOere) / (partsInOere * 2n));
}

function* daysByYear(from: string, to: string): Generator<{ days: number; basis: 365 | 366 }> {
  let start = from;
  while (start < to) {
    const year = Number(start.slice(0, 4));
    const newYear = `${year + 1}-01-01`;
    const end = newYear < to ? newYear : to;
    yield { days: daysBetween(start, end), basis: daysInYear(year) };
    start = end;
  }
}
