import type { BegjaeringIndex } from '../../begjaering/index';
import { valuesAt } from '../../begjaering/paths';
import { below } from '../../begjaering/pointer';
import { listOf, property } from '../../values/json';
import { laterByMonths } from '../../values/dates';
import { interestPeriod } from '../claims/interest';
import { withoutDueDate } from '../claims/due-dates';
import { nameOf } from '../naming';
import { misplacedDates } from '../time/order';
import { isPlausible, plausibleDateOf } from '../time/plausible';
import { trustedWritingDate } from '../time/writing-date';
import type { Rule, RuleContext, RuleFinding } from '../rule';

/** How long a payment demand carries out-of-court costs, by inkassoloven. */
const paymentDemandMonths = 6;

/** Our own checks of dates. */
export const dateChecks: readonly Rule[] = [
  {
    code: 'elan/renteperiode-snudd',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const { start, end, at } = interestPeriod(krav);
        if (start && end && end <= start && isPlausible(start, 'startdato') && isPlausible(end, 'sluttdato'))
          yield { at: below(at, 'sluttdato'), args: { kravreferanse: nameOf(krav) } };
      }
    },
  },
  {
    code: 'elan/forfallsdato-mangler',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const lacking = withoutDueDate(krav);
        // Of an empty `kravforfall` the schema says that it lacks the date.
        if (lacking?.missing === 'kravforfall') yield { ...lacking, args: { kravdetaljer: krav.kind ?? '' } };
      }
    },
  },
  { code: 'elan/gammel-betalingsoppfordring', check: oldPaymentDemands },
];

/** Of several demands the latest counts. */
function* oldPaymentDemands(index: BegjaeringIndex, { today }: RuleContext): Generator<RuleFinding> {
  const begjaeringsdato = trustedWritingDate(index, today);
  if (!begjaeringsdato) return;
  const oldest = laterByMonths(begjaeringsdato, -paymentDemandMonths);
  for (const { kind, value, pointer } of index.krav) {
    if (kind !== 'UtenrettsligeKostnader') continue;
    if (
      listOf(value, 'betalingsoppfordring').some((each) => (plausibleDateOf(each, 'brevdato') ?? '') > oldest)
    )
      continue;
    const [latest] = valuesAt(property(value, 'betalingsoppfordring'), '*')
      .map((demand) => ({ brevdato: plausibleDateOf(demand.value, 'brevdato') ?? '', at: demand.pointer }))
      .sort((a, b) => b.brevdato.localeCompare(a.brevdato));
    if (!latest?.brevdato || laterByMonths(latest.brevdato, paymentDemandMonths) >= begjaeringsdato) continue;
    const at = `${below(pointer, 'betalingsoppfordring')}${latest.at}/brevdato`;
    // A letter from before the claim fell due has a date that is wrong, and that is said.
    if (misplacedDates(index).some(({ date }) => date.pointer === at)) continue;
    yield { at, args: { brevdato: latest.brevdato } };
  }
}
