import type { Krav } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, property, textOf } from '../../values/json';
import { isCalendarDate } from '../../values/dates';
import { hasKnownKind, isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

/** The rules on the elements of a claim that speak of interest. */
export const interestRules: readonly Rule[] = [
  {
    code: 'RENTEKRAV_TILKNYTTET_IKKE_RENTEKRAV',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        if (isOfOtherKind(krav)) yield { at: below(krav.pointer, 'rentekrav'), onKey: true };
      }
    },
  },
  {
    code: 'RENTEKRAV_KAN_IKKE_HA_RENTEOPPLYSNINGER',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav.filter(isRentekrav)) {
        if (krav.value['rentebaerendeKrav'] === undefined) continue;
        yield { at: below(krav.pointer, 'rentebaerendeKrav'), onKey: true };
      }
    },
  },
  {
    code: 'RENTEKRAV_PERIODE_MAA_HA_GYLDIG_PERIODE',
    *check(index): Generator<RuleFinding> {
      const begjaeringsdato = dateOf(index.root, 'begjaeringsdato');
      for (const krav of index.krav.filter((candidate) => !isOfOtherKind(candidate))) {
        const { start, end, at } = interestPeriod(krav);
        if (start === undefined || !((end && start >= end) || (begjaeringsdato && start >= begjaeringsdato)))
          continue;
        yield { at: below(at, 'startdato'), args: { kravreferanse: nameOf(krav) } };
      }
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
