import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { currencyOf, oereOf } from '../../values/money';
import { remembered } from '../../values/remembered';
import { isRentekrav } from '../kinds';

/** What interest was computed from, and the amount of the claims that it is interest on, both in øre. */
export interface InterestBasis {
  readonly krav: Krav;
  readonly given: number;
  readonly whole: number;
}

/** @returns the bases of interest that are known, in one currency with the claims that the interest is on */
export const interestBases = remembered((index: BegjaeringIndex): readonly InterestBasis[] => {
  const bases: InterestBasis[] = [];
  for (const krav of index.krav) {
    if (!isRentekrav(krav) || krav.value['rentekrav'] === undefined) continue;
    const basis = property(krav.value['rentekrav'], 'renteGrunnlag');
    const given = oereOf(basis);
    const whole = given === undefined ? undefined : amountBearingInterest(index, krav, currencyOf(basis));
    if (given !== undefined && whole !== undefined) bases.push({ krav, given, whole });
  }
  return bases;
});

/** @returns the place of the amount that interest was computed from */
export const basisPlace = (krav: Krav): Pointer =>
  below(krav.pointer, 'rentekrav', 'renteGrunnlag', 'beloep');

function amountBearingInterest(index: BegjaeringIndex, krav: Krav, currency: unknown): number | undefined {
  let sum: number | undefined;
  for (const { reference } of krav.relations) {
    const on = index.kravByReference.get(reference)?.[0];
    const amount = on?.value['opprinneligBeloep'];
    const oere = oereOf(amount);
    if (!on || isRentekrav(on) || oere === undefined || currencyOf(amount) !== currency) return undefined;
    sum = (sum ?? 0) + oere;
  }
  return sum;
}
