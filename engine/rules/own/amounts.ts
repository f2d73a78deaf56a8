import type { Krav } from '../../begjaering/index';
import { listOf, property } from '../../values/json';
import { currencyOf, oereOf } from '../../values/money';

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
