import type { BegjaeringIndex } from '../begjaering/index';
import { lazy } from '../values/lazy';
import { dateOf } from './claims/interest';
import type { ClaimContext, RuleContext } from './rule';
import { trustedWritingDate } from './time/writing-date';

/** @returns what the rules on single claims may know of the begjæring, worked out when the first of them asks */
export function contextOfClaims(index: BegjaeringIndex, context: RuleContext): ClaimContext {
  return {
    ...context,
    begjaeringsdato: dateOf(index.root, 'begjaeringsdato'),
    // Not a getter in the object: V8 would keep it, and the file with it, until a full collection of garbage.
    writtenOn: lazy(() => trustedWritingDate(index, context.today)),
  };
}
