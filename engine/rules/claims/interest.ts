import type { Krav } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { property, textOf } from '../../values/json';
import { isCalendarDate } from '../../values/dates';
import { hasKnownKind, isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import type { Rule } from '../rule';

/** The rules on the elements of a claim that speak of interest. */
export const interestRules: readonly Rule[] = [
  {
    code: 'RENTEKRAV_TILKNYTTET_IKKE_RENTEKRAV',
    looksAt: 'krav',
    check: (krav) =>
      isOfOtherKind(krav) ? { at: below(krav.pointer, 'rentekrav'), onKey: true } : undefined,
  },
  {
    code: 'RENTEKRAV_KAN_IKKE_HA_RENTEOPPLYSNINGER',
    looksAt: 'krav',
    check: (krav) =>
      isRentekrav(krav) && krav.value['rentebaerendeKrav'] !== undefined
        ? { at: below(krav.pointer, 'rentebaerendeKrav'), onKey: true }
        : undefined,
  },
  {
    code: 'RENTEKRAV_PERIODE_MAA_HA_GYLDIG_PERIODE',
    looksAt: 'krav',
    check(krav, { begjaeringsdato }) {
      if (krav.value['rentekrav'] === undefined || isOfOtherKind(krav)) return undefined;
      const { start, end } = interestPeriod(krav);
      if (start === undefined || !((end && start >= end) || (begjaeringsdato && start >= begjaeringsdato)))
        return undefined;
      return { at: below(interestPeriodPlace(krav), 'startdato'), args: { kravreferanse: nameOf(krav) } };
    },
  },
];

function isOfOtherKind(krav: Krav): boolean {
  return krav.value['rentekrav'] !== undefined && hasKnownKind(krav) && !isRentekrav(krav);
}

/** The dates of `rentekrav.rentePeriode` that are dates. */
export interface InterestPeriod {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** @returns the period that a claim is interest for, as far as it is given */
export function interestPeriod({ value }: Krav): InterestPeriod {
  const period = property(value['rentekrav'], 'rentePeriode');
  return { start: dateOf(period, 'startdato'), end: dateOf(period, 'sluttdato') };
}

/** @returns the place of that period */
export const interestPeriodPlace = ({ pointer }: Krav): Pointer =>
  below(pointer, 'rentekrav', 'rentePeriode');

/** @returns the date that a property holds; undefined where it holds none */
export function dateOf(holder: unknown, name: string): string | undefined {
  const text = textOf(holder, name);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}
