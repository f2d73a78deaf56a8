import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, property, textOf } from '../../values/json';
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
      const { start, end, at } = interestPeriod(krav);
      if (start === undefined || !((end && start >= end) || (begjaeringsdato && start >= begjaeringsdato)))
        return undefined;
      return { at: below(at, 'startdato'), args: { kravreferanse: nameOf(krav) } };
    },
  },
];

function isOfOtherKind(krav: Krav): boolean {
  return krav.value['rentekrav'] !== undefined && hasKnownKind(krav) && !isRentekrav(krav);
}

/** @returns the dates of `rentekrav.rentePeriode` that are dates, and the pointer to it */
export function interestPeriod({ value, pointer }: Krav): { start?: string; end?: string; at: string } {
  const period = property(value['rentekrav'], 'rentePeriode');
  const at = below(pointer, 'rentekrav', 'rentePeriode');
  if (!isObject(period)) return { at };
  const start = dateOf(period, 'startdato');
  const end = dateOf(period, 'sluttdato');
  return { ...(start ? { start } : {}), ...(end ? { end } : {}), at };
}

/** @returns the date that a property holds; undefined where it holds none */
export function dateOf(holder: unknown, name: string): string | undefined {
  const text = textOf(holder, name);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}
