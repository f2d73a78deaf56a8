import { partsWithParties } from '../../begjaering/parties';
import { ofClaims, partsWithReferences } from '../parts';
import { partsWithOrder } from '../time/order-table';
import lawData from '#schemas/lovgrenser.json';
import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { currencyOf, formatOere, oereOf } from '../../values/money';
import { isHovedkrav } from '../kinds';
import { partiesOf } from '../parties/identity';
import { findingsOf, type Rule } from '../rule';
import { plausibleDateOf } from '../time/plausible';
import { trustedWritingDate } from '../time/writing-date';
import { highestBetween, type DatedRate } from './dated-rates';

const { tables, rates, vat, business, law } = lawData.costs;
const datedRates: readonly DatedRate[] = rates;

/**
 * elan/utenrettslige-kostnader-over-sats: more than the most that the regulation allows in any case: a heavy one, with value
 * added tax, and half as much again where a defendant may be a business. Several defendants, and amounts in other
 * currencies than kroner, have limits of their own.
 */
export const costsAboveLimit: Rule = {
  code: 'elan/utenrettslige-kostnader-over-sats',
  parts: [
    ...partsWithOrder,
    ...partsWithParties,
    ...partsWithReferences,
    ...ofClaims('opprinneligBeloep', 'kravforfall'),
  ],
  check(index, { today }) {
    const written = trustedWritingDate(index, today);
    if (written === undefined || partiesOf(index, 'saksoekt').length > 1) return [];
    const factor = vat.factor * (isPrivate(index) ? 1 : business.factor);
    return findingsOf(index.krav, (krav) => {
      const amount = krav.value['opprinneligBeloep'];
      if (krav.kind !== 'UtenrettsligeKostnader' || currencyOf(amount) !== 'NOK') return undefined;
      const given = oereOf(amount);
      const limit = given === undefined ? undefined : limitOf(index, krav, written, factor);
      if (given === undefined || !limit || given <= limit.oere) return undefined;
      return {
        at: below(krav.pointer, 'opprinneligBeloep', 'beloep'),
        args: { oppgitt: formatOere(given), grense: formatOere(limit.oere), hjemmel: law },
        ...(limit.confirmed ? {} : { variant: 'messageUnconfirmed' as const }),
      };
    });
  },
};

interface Limit {
  readonly oere: number;
  readonly confirmed: boolean;
}

/** The limits of all main claims that the costs relate to; undefined where there is none, or one is not known. */
function limitOf(index: BegjaeringIndex, krav: Krav, written: string, factor: number): Limit | undefined {
  if (krav.relations.length === 0) return undefined;
  let [oere, confirmed] = [0, true];
  for (const { reference } of krav.relations) {
    const on = index.kravByReference.get(reference)?.[0];
    const own = on && isHovedkrav(on) ? limitOfClaim(on, written) : undefined;
    if (!own) return undefined;
    oere += Math.ceil(own.oere * factor);
    confirmed &&= own.confirmed;
  }
  return { oere, confirmed };
}

/** The highest rate from the due date to the begjæring: it is the one of the day that the claim is paid. */
function limitOfClaim({ value }: Krav, written: string): Limit | undefined {
  const due = plausibleDateOf(value['kravforfall'], 'forfallsdato');
  const oere = oereOf(value['opprinneligBeloep']);
  if (due === undefined || oere === undefined || currencyOf(value['opprinneligBeloep']) !== 'NOK')
    return undefined;
  const times = timesOf(oere, due);
  const highest = highestBetween(datedRates, due, written);
  if (times === undefined || !highest) return undefined;
  return { oere: Math.round(highest.kroner * times * 100), confirmed: highest.confirmed };
}

/** How many times the rate may be taken for a claim of an amount that was due on a day; loops, since it is asked for all claims. */
function timesOf(oere: number, due: string): number | undefined {
  for (let i = tables.length - 1; i >= 0; i--) {
    const table = tables[i];
    if (!table || table.dueFrom > due) continue;
    for (const { upTo = Infinity, times } of table.multiples) if (oere <= upTo * 100) return times;
    return undefined;
  }
  return undefined;
}

function isPrivate(index: BegjaeringIndex): boolean {
  return partiesOf(index, 'saksoekt').every(
    ({ kind, details }) => kind === 'person' && details['innehaverEnkeltpersonforetak'] === undefined,
  );
}
