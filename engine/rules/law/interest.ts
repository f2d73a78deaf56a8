import { formatOere } from '../../values/money';
import { interestBases } from '../money/interest-bases';
import { isHundredfold } from '../money/claim-sums';
import type { Rule, RuleFinding } from '../rule';

/** elan/rente-av-rente: interest computed from more than the claim that it is interest on. */
export const interestOnInterest: Rule = {
  code: 'elan/rente-av-rente',
  *check(index): Generator<RuleFinding> {
    for (const { at, given, whole } of interestBases(index)) {
      if (given <= whole || isHundredfold(given, whole)) continue;
      yield { at, args: { grunnlag: formatOere(given), krav: formatOere(whole) } };
    }
  },
};
