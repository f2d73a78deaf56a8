import limits from '#schemas/tallgrenser.json';
import { fieldsOf } from '../../model/fields';
import { decimalsOf } from '../../values/numbers';
import type { Rule, RuleFinding } from '../rule';

const { fractionFrom, fractionTo, highest } = limits.rates;

/** A rate that begins with a nought or has three digits: all others are in order. */
const oddRate = /[rR]entesats"\s*:\s*(?:0\.|[1-9]\d\d)/;

/** elan/rentesats-usannsynlig: a rate that is written as a fraction, or higher than anybody pays. */
export const implausibleRates: Rule = {
  code: 'elan/rentesats-usannsynlig',
  *check(index, { model }): Generator<RuleFinding> {
    if (!index.mayHold(oddRate)) return;
    for (const field of fieldsOf(index, model).of('percentage')) {
      const { value } = field;
      // More decimals than a rate may have are told by an official rule, whose fix knows the same.
      if (typeof value !== 'number' || decimalsOf(String(value)) > 2) continue;
      const meant = meantRate(value);
      if (meant !== undefined)
        yield { at: field.pointer, args: { sats: String(value), ment: String(meant) } };
    }
  },
};

/**
 * @param rate per cent a year
 * @returns the rate that is probably meant: of a fraction and of a rate without its decimal point; undefined where the rate
 *   may well be right
 */
export function meantRate(rate: number): number | undefined {
  if (rate >= fractionFrom && rate <= fractionTo) return Math.round(rate * 10_000) / 100;
  return rate > highest ? Math.round(rate) / 100 : undefined;
}
