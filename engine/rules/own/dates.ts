import type { BegjaeringIndex } from '../../begjaering/index';
import { valuesAt } from '../../begjaering/paths';
import { below } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { laterByMonths } from '../../values/dates';
import { dateOf, interestPeriod } from '../claims/interest';
import { withoutDueDate } from '../claims/due-dates';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

/** A date that should not lie before another of the same object. */
interface Order {
  readonly path: string;
  readonly earlier: string;
  readonly later: string;
}

const orders: readonly Order[] = [
  { path: 'kravTilInnkreving/*/betalingsoppfordring/*', earlier: 'brevdato', later: 'betalingsfrist' },
  ...[
    'saksoeker/*/saksoekersProsessfullmektig',
    'saksoekt/*/saksoektesProsessfullmektig',
    'innsender/innsendersProsessfullmektig',
  ].map((path): Order => ({ path: `${path}/fullmakt`, earlier: 'fraDato', later: 'tilDato' })),
  {
    path: 'begjaeringensTvangsgrunnlag/*/alminneligTvangsgrunnlag/domsslutningInformasjon/*',
    earlier: 'forkynnelsesdato',
    later: 'oppfyllelsesfrist',
  },
];

/** What has happened before the begjæring is written: these dates should not lie after its own. */
const pastDates: readonly (readonly [path: string, name: string])[] = [
  ['begjaeringensTvangsgrunnlag/*', 'tvangsgrunnlagsdato'],
  ['begjaeringensTvangsgrunnlag/*/varsel/*', 'dato'],
  ['kravTilInnkreving/*/betalingsoppfordring/*', 'brevdato'],
  ['kravTilInnkreving/*/transporterklaering/*', 'dato'],
  ['kravTilInnkreving/*/kravEndring/*', 'dato'],
];

/** How long a payment demand carries out-of-court costs, by inkassoloven. */
const paymentDemandMonths = 6;

/** Our own checks of dates. */
export const dateChecks: readonly Rule[] = [
  { code: 'elan/datorekkefoelge', check: datesInOrder },
  {
    code: 'elan/renteperiode-snudd',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const { start, end, at } = interestPeriod(krav);
        if (start && end && end <= start)
          yield { at: below(at, 'sluttdato'), args: { kravreferanse: nameOf(krav) } };
      }
    },
  },
  {
    code: 'elan/renteperiode-etter-begjaering',
    *check(index): Generator<RuleFinding> {
      const begjaeringsdato = dateOf(index.root, 'begjaeringsdato');
      for (const krav of index.krav) {
        const { end, at } = interestPeriod(krav);
        if (!begjaeringsdato || !end || end <= begjaeringsdato) continue;
        yield { at: below(at, 'sluttdato'), args: { kravreferanse: nameOf(krav), begjaeringsdato } };
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

function* datesInOrder({ root }: BegjaeringIndex): Generator<RuleFinding> {
  for (const { path, earlier, later } of orders) {
    for (const { value, pointer } of valuesAt(root, path)) {
      const [first, second] = [dateOf(value, earlier), dateOf(value, later)];
      if (first && second && second < first) yield outOfOrder(below(pointer, later), earlier, later);
    }
  }
  const begjaeringsdato = dateOf(root, 'begjaeringsdato');
  if (!begjaeringsdato) return;
  for (const [path, name] of pastDates) {
    for (const { value, pointer } of valuesAt(root, path)) {
      const date = dateOf(value, name);
      if (date && date > begjaeringsdato) yield outOfOrder(below(pointer, name), name, 'begjaeringsdato');
    }
  }
}

function outOfOrder(at: string, foerst: string, sist: string): RuleFinding {
  return { at, args: { foerst, sist } };
}

/** Of several demands the latest counts. */
function* oldPaymentDemands(index: BegjaeringIndex): Generator<RuleFinding> {
  const begjaeringsdato = dateOf(index.root, 'begjaeringsdato');
  for (const { kind, value, pointer } of index.krav) {
    if (kind !== 'UtenrettsligeKostnader' || !begjaeringsdato) continue;
    const [latest] = valuesAt(property(value, 'betalingsoppfordring'), '*')
      .map((demand) => ({ brevdato: dateOf(demand.value, 'brevdato') ?? '', at: demand.pointer }))
      .sort((a, b) => b.brevdato.localeCompare(a.brevdato));
    if (!latest?.brevdato || laterByMonths(latest.brevdato, paymentDemandMonths) >= begjaeringsdato) continue;
    const at = `${below(pointer, 'betalingsoppfordring')}${latest.at}/brevdato`;
    yield { at, args: { brevdato: latest.brevdato } };
  }
}
