import { isSameDecimal } from '../../values/numbers';
import { isWrong, oddNumbersOf } from '../claims/amounts';
import type { Rule, RuleFinding } from '../rule';

/** The checks of numbers that do not say what is written, or that nobody writes. */
export const numberChecks: readonly Rule[] = [
  {
    code: 'elan/tall-avrundes',
    *check(index): Generator<RuleFinding> {
      for (const { pointer, text, value } of oddNumbersOf(index)) {
        if (!Number.isFinite(value) || isWrong(text) || isSameDecimal(text, String(value))) continue;
        yield { at: pointer, args: { skrevet: text, lest: String(value) } };
      }
    },
  },
  {
    code: 'elan/negativ-null',
    *check(index): Generator<RuleFinding> {
      for (const { pointer, text, value } of oddNumbersOf(index)) {
        if (Object.is(value, -0) && !isWrong(text)) yield { at: pointer };
      }
    },
  },
];
