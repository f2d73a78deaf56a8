import { below } from '../../begjaering/pointer';
import { listOf } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { dateOf } from './interest';

/** INNBETALING_FRAM_I_TID: a payment that is booked after today. */
export const paymentInFuture: Rule = {
  code: 'INNBETALING_FRAM_I_TID',
  *check(index, { today }): Generator<RuleFinding> {
    for (const krav of index.krav) {
      for (const [position, payment] of listOf(krav.value, 'innbetaling').entries()) {
        const booked = dateOf(payment, 'bokfoertDato');
        if (booked === undefined || booked <= today) continue;
        yield { at: below(krav.pointer, 'innbetaling', position, 'bokfoertDato') };
      }
    }
  },
};
