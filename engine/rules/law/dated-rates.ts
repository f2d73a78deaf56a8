/** An amount in kroner that holds from a day until the next. */
export interface DatedRate {
  readonly from: string;
  readonly kroner: number;
  readonly confirmed?: boolean;
}

/** @returns the rates that hold on some day of a period, first and last day counted; rates are in the order of time */
export function ratesBetween(rates: readonly DatedRate[], first: string, last: string): DatedRate[] {
  return rates.filter(({ from }, position) => from <= last && holdsAfter(rates, position, first));
}

/** Whether the rate at a position has not been followed by the next on a day. */
const holdsAfter = (rates: readonly DatedRate[], position: number, day: string): boolean =>
  (rates[position + 1]?.from ?? '9999') > day;

/** @returns the highest of these rates, and whether the latest of them is confirmed; undefined where there are none */
export function highestBetween(
  rates: readonly DatedRate[],
  first: string,
  last: string,
): Pick<Required<DatedRate>, 'kroner' | 'confirmed'> | undefined {
  let latest: DatedRate | undefined;
  let highest = 0;
  for (let i = rates.length - 1; i >= 0; i--) {
    const rate = rates[i];
    if (!rate || rate.from > last) continue;
    if (!holdsAfter(rates, i, first)) break;
    latest ??= rate;
    highest = Math.max(highest, rate.kroner);
  }
  return latest && { kroner: highest, confirmed: latest.confirmed ?? true };
}
