/** An amount in kroner that holds from a day until the next. */
export interface DatedRate {
  readonly from: string;
  readonly kroner: number;
  readonly confirmed?: boolean;
}

/** @returns the rates that hold on some day of a period, first and last day counted; rates are in the order of time */
export function ratesBetween(rates: readonly DatedRate[], first: string, last: string): DatedRate[] {
  return rates.filter(({ from }, position) => from <= last && (rates[position + 1]?.from ?? '9999') > first);
}

/** @returns the highest of these rates, and whether the latest of them is confirmed; undefined where there are none */
export function highestBetween(
  rates: readonly DatedRate[],
  first: string,
  last: string,
): Pick<Required<DatedRate>, 'kroner' | 'confirmed'> | undefined {
  const found = ratesBetween(rates, first, last);
  const latest = found.at(-1);
  if (!latest) return undefined;
  let highest = latest.kroner;
  for (const { kroner } of found) highest = Math.max(highest, kroner);
  return { kroner: highest, confirmed: latest.confirmed ?? true };
}
