import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { listOf } from '../../values/json';
import { findingsOf, type Found, type Rule } from '../rule';
import { dateOf } from './interest';

/** INNBETALING_FRAM_I_TID: a payment that is booked after today. */
export const paymentInFuture: Rule = {
  code: 'INNBETALING_FRAM_I_TID',
  looksAt: 'krav',
  check: (krav, { today }) =>
    krav.value['innbetaling'] === undefined ? undefined : paymentsAfter(krav, today),
};

function paymentsAfter(krav: Krav, today: string): Found {
  return findingsOf(listOf(krav.value, 'innbetaling'), (payment, position) => {
    const booked = dateOf(payment, 'bokfoertDato');
    if (booked === undefined || booked <= today) return undefined;
    return { at: below(krav.pointer, 'innbetaling', position, 'bokfoertDato') };
  });
}
