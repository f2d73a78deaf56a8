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
