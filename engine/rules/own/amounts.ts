import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { listOf, property } from '../../values/json';
import { currencyOf, formatOere, oereOf } from '../../values/money';
import type { Rule, RuleFinding } from '../rule';

/** elan/beloep-stemmer-ikke: what remains is not what the claim was, less payments and downward adjustments. */
export const remainingAmount: Rule = {
  code: 'elan/beloep-stemmer-ikke',
  *check(index): Generator<RuleFinding> {
    for (const krav of index.krav) {
      const expected = expectedRemaining(krav);
      const remaining = oereOf(krav.value['gjenstaaendeBeloep']);
      if (expected === undefined || remaining === undefined || expected === remaining) continue;
      yield {
        at: below(krav.pointer, 'gjenstaaendeBeloep', 'beloep'),
        args: { oppgitt: formatOere(remaining), beregnet: formatOere(expected), oere: expected },
      };
    }
  },
};

/** @returns what should remain of a claim, in øre; undefined where an amount is missing, wrong, or in another currency */
export function expectedRemaining({ value }: Krav): number | undefined {
  const original = value['opprinneligBeloep'];
  const reductions = [
    ...listOf(value, 'innbetaling').map((payment) => property(payment, 'beloep')),
    ...listOf(value, 'kravEndring').map((change) => property(change, 'nedjusteringAvInnsender')),
  ];
  const currencies = [original, value['gjenstaaendeBeloep'], ...reductions].map(currencyOf);
  if (new Set(currencies).size > 1) return undefined;
  let remaining = oereOf(original);
  for (const reduction of reductions) {
    const oere = oereOf(reduction);
    remaining = remaining === undefined || oere === undefined ? undefined : remaining - oere;
  }
  return remaining;
}
