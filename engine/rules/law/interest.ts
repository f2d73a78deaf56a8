import { formatOere } from '../../values/money';
import { basisPlace, interestBases } from '../money/interest-bases';
import { isHundredfold } from '../money/claim-sums';
import { findingsOf, type Rule } from '../rule';

/** elan/rente-av-rente: interest computed from more than the claim that it is interest on. */
export const interestOnInterest: Rule = {
  code: 'elan/rente-av-rente',
  check: (index) =>
    findingsOf(interestBases(index), ({ krav, given, whole }) =>
      given <= whole || isHundredfold(given, whole)
        ? undefined
        : { at: basisPlace(krav), args: { grunnlag: formatOere(given), krav: formatOere(whole) } },
    ),
};
