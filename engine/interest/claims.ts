import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { listOf, property, textOf, type JsonObject } from '../values/json';
import { isCalendarDate } from '../values/dates';
import { currencyOf, oereOf } from '../values/money';
import { decimalsOf } from '../values/numbers';
import { interestAt, interestRows } from './late-interest';

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
  const rowsOf = interestOf(krav.value['rentebaerendeKrav']);
  if (typeof rowsOf === 'string') return rowsOf;
  const from = textOf(krav.value['kravforfall'], 'forfallsdato') ?? '';
  const to = textOf(root, 'begjaeringsdato') ?? '';
  if (!isCalendarDate(from) || !isCalendarDate(to) || from >= to) return 'noDates';
  const balances = balancesOf(krav.value, from, to);
  if (!balances) return 'noAmounts';
  const rows: ClaimInterest[] = [];
  for (const balance of balances.filter(({ oere }) => oere > 0)) {
    const found = rowsOf(balance);
    if (!found) return 'unknownRate';
    rows.push(...found.filter(({ oere }) => oere > 0));
  }
  return rows.length > 0 ? rows : 'noAmounts';
}

type RowsOfBalance = (balance: Balance) => ClaimInterest[] | undefined;

/** How the interest is computed that a claim says it bears. */
function interestOf(bearing: unknown): RowsOfBalance | InterestObstacle {
  const agreed = property(bearing, 'avtaltRentesats');
  if (property(bearing, 'harForsinkelsesrente') === true)
    return agreed === undefined ? statutoryRows : 'noInterest';
  if (typeof agreed !== 'number') return 'noInterest';
  if (agreed < 0 || decimalsOf(String(agreed)) > 2) return 'unknownRate';
  return (balance) => [agreedRow(balance, Math.round(agreed * 100))];
}

interface Balance {
  readonly from: string;
  readonly to: string;
  readonly oere: number;
}

/** What remained of a claim in each period between reductions; a reduction counts from its own day. */
function balancesOf(value: JsonObject, from: string, to: string): Balance[] | undefined {
  const original = oereOf(value['opprinneligBeloep']);
  const listed = reductionsOf(value);
  const known = listed.filter((item) => item !== undefined);
  const currencies = new Set([currencyOf(value['opprinneligBeloep']), ...known.map((item) => item.currency)]);
  if (original === undefined || known.length < listed.length || currencies.size > 1) return undefined;
  const dates = known.map(({ date }) => date).filter((date) => date > from && date < to);
  const days = [...new Set([from, ...dates])].sort();
  return days.map((day, position) => ({
    from: day,
    to: days[position + 1] ?? to,
    oere: known.filter(({ date }) => date <= day).reduce((rest, { oere }) => rest - oere, original),
  }));
}

interface Reduction {
  readonly date: string;
  readonly oere: number;
  readonly currency: unknown;
}

/** Payments and downward adjustments; undefined for each that lacks its date or its amount. */
function reductionsOf(value: JsonObject): (Reduction | undefined)[] {
  return [
    ...listOf(value, 'innbetaling').map((item) => reduction(item, 'bokfoertDato', 'beloep')),
    ...listOf(value, 'kravEndring').map((item) => reduction(item, 'dato', 'nedjusteringAvInnsender')),
  ];
}

function reduction(item: unknown, dateName: string, amountName: string): Reduction | undefined {
  const date = textOf(item, dateName);
  const amount = property(item, amountName);
  const oere = oereOf(amount);
  if (date === undefined || !isCalendarDate(date) || oere === undefined) return undefined;
  return { date, oere, currency: currencyOf(amount) };
}

function statutoryRows({ from, to, oere }: Balance): ClaimInterest[] | undefined {
  return interestRows(oere, from, to)?.map(({ rate, ...row }) => ({
    ...row,
    basisOere: oere,
    percent: percentOf(rate.basisPoints),
    statutory: true,
    confirmed: rate.confirmed,
  }));
}

/** An agreed rate does not change; days are counted as for statutory interest. */
function agreedRow({ from, to, oere }: Balance, basisPoints: number): ClaimInterest {
  return {
    from,
    to,
    basisOere: oere,
    oere: interestAt(oere, from, to, basisPoints),
    percent: percentOf(basisPoints),
    statutory: false,
    confirmed: true,
  };
}

const percentOf = (basisPoints: number): string => (basisPoints / 100).toFixed(2);
