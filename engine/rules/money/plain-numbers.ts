import limits from '#schemas/tallgrenser.json';

const { fractionFrom, fractionTo, highest } = limits.rates;

/**
 * A quick test that nearly every amount and rate passes: not negative nor a negative zero, within what a number holds to the
 * øre, and the nearest number to one with two decimals.
 */
export function isPlainAmount(value: number): boolean {
  return (value > 0 || Object.is(value, 0)) && value < 1e13 && Math.round(value * 100) / 100 === value;
}

/** @returns whether a rate, in per cent a year, is none that is written as a fraction, and none that nobody pays */
export function isPlainRate(rate: number): boolean {
  return (rate < fractionFrom || rate > fractionTo) && rate <= highest;
}
