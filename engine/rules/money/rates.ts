import limits from '#schemas/tallgrenser.json';
import { fieldsOf } from '../../model/fields';
import { decimalsOf } from '../../values/numbers';
import { quickLook } from '../quick-look';
import type { Rule, RuleFinding } from '../rule';
import { isPlainRate } from './plain-numbers';

const { highest } = limits.rates;

/** elan/rentesats-usannsynlig: a rate that is written as a fraction, or higher than anybody pays. */
export const implausibleRates: Rule = {
  code: 'elan/rentesats-usannsynlig',
  *check(index, { model }): Generator<RuleFinding> {
    if (!quickLook(index, model).rate) return;
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
  if (isPlainRate(rate)) return undefined;
  return Math.round(rate > highest ? rate : rate * 10_000) / 100;
}
