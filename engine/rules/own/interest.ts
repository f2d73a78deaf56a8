import { ofClaims, partsWithReferences } from '../parts';
import type { Krav, ReferenceEntry } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { isObject, property } from '../../values/json';
import { interestRows, lateInterest, type Interest } from '../../interest/late-interest';
import { currencyOf, formatOere, oereOf } from '../../values/money';
import { interestPeriod, interestPeriodPlace } from '../claims/interest';
import { isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import { findingsOf, type Found, type Rule, type RuleFinding } from '../rule';

/** Some count every year as 365 days, which is less than this much off. */
const toleratedThousandths = 3;
const toleratedOere = 1;

/** Our own checks of interest claims. */
export const ownInterestChecks: readonly Rule[] = [
  {
    code: 'elan/rente-avviker',
    looksAt: 'krav',
    check(krav) {
      const interest = statutoryInterest(krav);
      const given = oereOf(krav.value['opprinneligBeloep']);
      if (!interest?.confirmed || given === undefined || !isInCurrencyOfBasis(krav)) return undefined;
      const difference = Math.abs(given - interest.oere);
      if (difference <= toleratedOere || difference * 1000 <= given * toleratedThousandths) return undefined;
      return {
        at: below(krav.pointer, 'opprinneligBeloep', 'beloep'),
        args: { oppgitt: formatOere(given), beregnet: formatOere(interest.oere), oere: interest.oere },
      };
    },
  },
  {
    code: 'elan/rentesats-ukjent',
    looksAt: 'krav',
    check(krav) {
      const basis = statutoryBasis(krav);
      const rows = basis && interestRows(basis.oere, basis.start, basis.end);
      const isKnown = rows?.every(({ rate }) => rate.confirmed) ?? basis === undefined;
      return isKnown ? undefined : { at: interestPeriodPlace(krav) };
    },
  },
  {
    code: 'elan/rente-uten-rentebaerende-krav',
    parts: [...partsWithReferences, ...ofClaims('rentebaerendeKrav')],
    check: ({ krav, kravByReference }) =>
      findingsOf(krav, (each) =>
        isRentekrav(each)
          ? findingsOf(each.relations, (entry) =>
              withoutInterest(kravByReference.get(entry.reference), entry),
            )
          : undefined,
      ),
  },
  {
    code: 'elan/rentekrav-ufullstendig',
    looksAt: 'krav',
    check(krav) {
      const lack = isRentekrav(krav) ? lackOfInterest(krav) : undefined;
      if (!lack) return undefined;
      const { egenskap, ...place } = lack;
      return { ...place, args: { kravreferanse: nameOf(krav), egenskap } };
    },
  },
];

/** Interest on a claim which does not say that it bears any. */
function withoutInterest(named: readonly Krav[] = [], entry: ReferenceEntry): Found {
  let isAnyOther = false;
  for (const other of named) {
    if (isRentekrav(other)) continue;
    if (other.value['rentebaerendeKrav'] !== undefined) return undefined;
    isAnyOther = true;
  }
  return isAnyOther ? { at: entry.pointer, args: { kravreferanse: entry.reference } } : undefined;
}

interface StatutoryBasis {
  readonly oere: number;
  readonly start: string;
  readonly end: string;
}

/** What statutory late-payment interest is computed from, where a claim says that it is and gives all of it. */
function statutoryBasis(krav: Krav): StatutoryBasis | undefined {
  const element = krav.value['rentekrav'];
  if (!isRentekrav(krav) || property(element, 'beregnetMedForsinkelsesrente') !== true) return undefined;
  const { start, end } = interestPeriod(krav);
  const oere = oereOf(property(element, 'renteGrunnlag'));
  if (oere === undefined || !start || !end || start >= end) return undefined;
  return { oere, start, end };
}

function statutoryInterest(krav: Krav): Interest | undefined {
  const basis = statutoryBasis(krav);
  return basis && lateInterest(basis.oere, basis.start, basis.end);
}

function isInCurrencyOfBasis({ value }: Krav): boolean {
  const basis = property(value['rentekrav'], 'renteGrunnlag');
  return currencyOf(value['opprinneligBeloep']) === currencyOf(basis);
}

interface Lack extends Pick<RuleFinding, 'at' | 'missing'> {
  readonly egenskap: string;
}

/** The first thing that is not said of how interest was computed. */
function lackOfInterest({ value, pointer }: Krav): Lack | undefined {
  const element = value['rentekrav'];
  if (element === undefined) return lack(pointer, 'rentekrav');
  if (!isObject(element)) return undefined;
  const at = below(pointer, 'rentekrav');
  if (element['rentePeriode'] === undefined) return lack(at, 'rentePeriode');
  if (element['renteGrunnlag'] === undefined) return lack(at, 'renteGrunnlag');
  const isStatutory = element['beregnetMedForsinkelsesrente'];
  if (element['beregnetMedAvtaltRentesats'] !== undefined) return undefined;
  if (isStatutory === undefined) return lack(at, 'beregnetMedForsinkelsesrente');
  return isStatutory === false
    ? { at: below(at, 'beregnetMedForsinkelsesrente'), egenskap: 'beregnetMedAvtaltRentesats' }
    : undefined;
}

const lack = (at: Pointer, name: string): Lack => ({ at, missing: name, egenskap: name });
