import { isSameDecimal } from '../../values/numbers';
import { isWrong, oddNumbersOf } from '../claims/amounts';
import type { Rule, RuleFinding } from '../rule';

/** The checks of numbers that do not say what is written, or that nobody writes. */
export const numberChecks: readonly Rule[] = [
  {
    code: 'elan/tall-avrundes',
    *check(index, { model }): Generator<RuleFinding> {
      for (const { field, text } of oddNumbersOf(index, model)) {
        const { pointer, value } = field;
        if (!Number.isFinite(value) || isWrong(text) || isSameDecimal(text, String(value))) continue;
        yield { at: pointer, args: { skrevet: text, lest: String(value) } };
      }
    },
  },
  {
    code: 'elan/negativ-null',
    *check(index, { model }): Generator<RuleFinding> {
      for (const { field, text } of oddNumbersOf(index, model)) {
        if (Object.is(field.value, -0) && !isWrong(text)) yield { at: field.pointer };
      }
    },
  },
];
