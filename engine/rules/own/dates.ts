import { ofClaims } from '../parts';
import { partsWithOrder } from '../time/order-table';
import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { listOf } from '../../values/json';
import { laterByMonths } from '../../values/dates';
import { interestPeriod, interestPeriodPlace } from '../claims/interest';
import { withoutDueDate } from '../claims/due-dates';
import { nameOf } from '../naming';
import { misplacedDates } from '../time/order';
import { isPlausible, plausibleDateOf } from '../time/plausible';
import { trustedWritingDate } from '../time/writing-date';
import { findingsOf, type Rule, type RuleContext, type RuleFinding } from '../rule';

/** How long a payment demand carries out-of-court costs, by inkassoloven. */
const paymentDemandMonths = 6;

/** Our own checks of dates. */
export const dateChecks: readonly Rule[] = [
  {
    code: 'elan/renteperiode-snudd',
    looksAt: 'krav',
    check(krav) {
      if (krav.value['rentekrav'] === undefined) return undefined;
      const { start, end } = interestPeriod(krav);
      if (!start || !end || end > start) return undefined;
      if (!isPlausible(start, 'startdato') || !isPlausible(end, 'sluttdato')) return undefined;
      return { at: below(interestPeriodPlace(krav), 'sluttdato'), args: { kravreferanse: nameOf(krav) } };
    },
  },
  {
    code: 'elan/forfallsdato-mangler',
    looksAt: 'krav',
    check(krav) {
      const lacking = withoutDueDate(krav);
      // Of an empty `kravforfall` the schema says that it lacks the date.
      if (lacking?.missing !== 'kravforfall') return undefined;
      return { ...lacking, args: { kravdetaljer: krav.kind ?? '' } };
    },
  },
  {
    code: 'elan/gammel-betalingsoppfordring',
    parts: [...partsWithOrder, ...ofClaims('kravdetaljer', 'betalingsoppfordring')],
    check: oldPaymentDemands,
  },
];

/** Of several demands the latest counts. */
function oldPaymentDemands(index: BegjaeringIndex, { today }: RuleContext): readonly RuleFinding[] {
  const begjaeringsdato = trustedWritingDate(index, today);
  if (!begjaeringsdato) return [];
  const oldest = laterByMonths(begjaeringsdato, -paymentDemandMonths);
  return findingsOf(index.krav, (krav) => {
    if (krav.kind !== 'UtenrettsligeKostnader') return undefined;
    const demands = listOf(krav.value, 'betalingsoppfordring');
    for (const each of demands) if ((plausibleDateOf(each, 'brevdato') ?? '') > oldest) return undefined;
    return demands.length === 0 ? undefined : oldDemand(index, krav, begjaeringsdato);
  });
}

function oldDemand(index: BegjaeringIndex, krav: Krav, begjaeringsdato: string): RuleFinding | undefined {
  const [latest] = listOf(krav.value, 'betalingsoppfordring')
    .map((each, position) => ({ brevdato: plausibleDateOf(each, 'brevdato') ?? '', position }))
    .sort((a, b) => b.brevdato.localeCompare(a.brevdato));
  if (!latest?.brevdato || laterByMonths(latest.brevdato, paymentDemandMonths) >= begjaeringsdato)
    return undefined;
  const at = below(krav.pointer, 'betalingsoppfordring', latest.position, 'brevdato');
  // A letter from before the claim fell due has a date that is wrong, and that is said.
  if (misplacedDates(index).some(({ date }) => date.pointer === at)) return undefined;
  return { at, args: { brevdato: latest.brevdato } };
}
