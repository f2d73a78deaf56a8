import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, parentOf, valueAt, type Pointer } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { formatOere } from '../../values/money';
import { nextPriority } from '../claims/claims';
import type { FixProposal, FixProvider } from '../fix';
import { insertion, replacement } from '../missing';
import { kravAt } from '../references/lookup';

/** Fixes of amounts that do not add up, and of what is wrong with interest. */
export const amountFixes: readonly FixProvider[] = [
  {
    codes: ['elan/beloep-stemmer-ikke'],
    *propose({ at, args }) {
      const oere = args['oere'];
      // Where more is paid than was owed, one of the payments is wrong.
      if (typeof oere === 'number' && oere >= 0) yield replacement(at, Number(formatOere(oere)), true);
    },
  },
  {
    codes: ['elan/rente-avviker'],
    *propose({ at, args }, { index }) {
      const oere = args['oere'];
      if (typeof oere === 'number') yield rightInterest(index, at, Number(formatOere(oere)));
    },
  },
  {
    codes: ['elan/rente-uten-rentebaerende-krav'],
    *propose({ at, args }, { index }) {
      const reference = args['kravreferanse'];
      const [krav] = typeof reference === 'string' ? (index.kravByReference.get(reference) ?? []) : [];
      const interest = kravAt(index, at);
      if (krav && interest) yield bearInterest(index, krav, interest);
    },
  },
];

/** An interest claim on which nothing is paid has the same amount twice. */
function rightInterest({ root }: BegjaeringIndex, at: Pointer, value: number): FixProposal {
  const remaining = below(parentOf(parentOf(at)), 'gjenstaaendeBeloep', 'beloep');
  if (valueAt(root, at) !== valueAt(root, remaining)) return replacement(at, value, true);
  const operations = [at, remaining].map((place) => ({ kind: 'replace', at: place, value }) as const);
  return { id: 'setBothAmounts', args: { verdi: String(value) }, operations, preferred: true };
}

/** The claim bears the interest that is demanded on it: the agreed one where that has been computed. */
function bearInterest(index: BegjaeringIndex, krav: Krav, interest: Krav): FixProposal {
  const agreed = property(interest.value['rentekrav'], 'beregnetMedAvtaltRentesats');
  const next = priorityOfNew(index);
  const value = {
    ...(typeof agreed === 'number' ? { avtaltRentesats: agreed } : { harForsinkelsesrente: true }),
    ...(next === undefined ? {} : { prioritetISakFremtidigRentekrav: next }),
  };
  return insertion(krav.pointer, 'rentebaerendeKrav', value, true);
}

/** @returns the priority that something new gets; undefined where the claims have none, and it shall not either */
export function priorityOfNew(index: BegjaeringIndex): number | undefined {
  const isUsed = index.krav.some(({ value }) => value['prioritetISak'] !== undefined);
  return isUsed ? nextPriority(index) : undefined;
}
