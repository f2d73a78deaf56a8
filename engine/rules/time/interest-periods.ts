import { ofClaims, partsWithReferences } from '../parts';
import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { daysBetween } from '../../values/dates';
import { currencyOf, oereOf } from '../../values/money';
import { interestPeriod, interestPeriodPlace } from '../claims/interest';
import { isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';
import { isPlausible } from './plausible';
import { append } from '../../values/groups';

/** The period of an interest claim. */
interface Period {
  readonly krav: Krav;
  readonly start: string;
  /** The day after the last; some write the last day instead. */
  readonly end: string;
  readonly at: Pointer;
}

/** Periods of interest on the same claim, one after the other. */
interface Neighbours {
  readonly on: Krav;
  readonly before: Period;
  readonly after: Period;
}

/** The checks of several interest claims on the same claim. */
export const interestPeriodChecks: readonly Rule[] = [
  {
    code: 'elan/renteperioder-overlapper',
    parts: [...partsWithReferences, ...ofClaims('rentekrav', 'opprinneligBeloep')],
    *check(index): Generator<RuleFinding> {
      for (const { on, before, after } of neighboursOf(index)) {
        if (after.start >= before.end || isOnParts(on, before, after)) continue;
        yield {
          at: below(after.at, 'startdato'),
          args: { kravreferanse: nameOf(on), annet: nameOf(before.krav), slutt: before.end },
          related: [{ at: below(before.at, 'sluttdato'), note: 'comparedWith' }],
        };
      }
    },
  },
  {
    code: 'elan/renteperioder-hull',
    parts: [...partsWithReferences, ...ofClaims('rentekrav')],
    *check(index): Generator<RuleFinding> {
      for (const { on, before, after } of neighboursOf(index)) {
        // Who writes the last day instead of the day after leaves out none.
        if (after.start <= before.end || daysBetween(before.end, after.start) <= 1) continue;
        yield {
          at: below(after.at, 'startdato'),
          args: { kravreferanse: nameOf(on), fra: before.end, til: after.start },
          related: [{ at: below(before.at, 'sluttdato'), note: 'comparedWith' }],
        };
      }
    },
  },
];

function neighboursOf(index: BegjaeringIndex): Neighbours[] {
  return [...periodsByClaim(index)].flatMap(([on, periods]) => {
    const [first, ...others] = periods.toSorted((a, b) => a.start.localeCompare(b.start));
    let before = first;
    return others.flatMap((after): Neighbours[] => {
      const neighbours = before ? [{ on, before, after }] : [];
      if (before && after.end > before.end) before = after;
      return neighbours;
    });
  });
}

function periodsByClaim(index: BegjaeringIndex): Map<Krav, Period[]> {
  const periods = new Map<Krav, Period[]>();
  for (const krav of index.krav) {
    if (!isRentekrav(krav) || krav.value['rentekrav'] === undefined || krav.relations.length !== 1) continue;
    const { start, end } = interestPeriod(krav);
    const on = index.kravByReference.get(krav.relations[0]?.reference ?? '')?.[0];
    if (!on || on === krav || !start || !end || start >= end) continue;
    if (!isPlausible(start, 'startdato') || !isPlausible(end, 'sluttdato')) continue;
    append(periods, on, { krav, start, end, at: interestPeriodPlace(krav) });
  }
  return periods;
}

/** Interest on two parts of a claim may run at the same time: together they are no more than the claim. */
function isOnParts(on: Krav, before: Period, after: Period): boolean {
  const bases = [before, after].map(({ krav }) => property(krav.value['rentekrav'], 'renteGrunnlag'));
  const [one, other] = bases.map(oereOf);
  const whole = oereOf(on.value['opprinneligBeloep']);
  if (one === undefined || other === undefined || whole === undefined) return false;
  const currency = currencyOf(on.value['opprinneligBeloep']);
  return bases.every((basis) => currencyOf(basis) === currency) && one + other <= whole;
}
