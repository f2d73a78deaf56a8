import type { BegjaeringIndex } from '../begjaering/index';
import { lazy } from '../values/lazy';
import { dateOf } from './claims/interest';
import type { ClaimContext, RuleContext } from './rule';
import { trustedWritingDate } from './time/writing-date';

/** @returns what the rules on single claims may know of the begjæring, worked out when the first of them asks */
export function contextOfClaims(index: BegjaeringIndex, context: RuleContext): ClaimContext {
  const begjaeringsdato = dateOf(index.root, 'begjaeringsdato');
  const writtenOn = lazy(() => trustedWritingDate(index, context.today));
  return {
    ...context,
    begjaeringsdato,
    get writtenOn() {
      return writtenOn();
    },
  };
}
