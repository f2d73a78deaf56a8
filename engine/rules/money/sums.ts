import { ofClaims, partsWithReferences } from '../parts';
import { below, lastOf, parentOf } from '../../begjaering/pointer';
import { fieldsOf } from '../../model/fields';
import { formatOere } from '../../values/money';
import { submittedCase } from '../history/history';
import { findingsOf, type Found, type Rule, type RuleFinding } from '../rule';
import { quickLook } from '../quick-look';
import { amountInText } from './amount-in-text';
import { basisPlace, interestBases } from './interest-bases';
import {
  hasReductions,
  isHundredfold,
  partsWithSums,
  repeatedIn,
  sumsOfClaim,
  wrongSumsOf,
  type ClaimSums,
} from './claim-sums';

/** The checks of what a claim's amounts come to: one finding for one mistake. */
export const sumChecks: readonly Rule[] = [
  {
    code: 'elan/beloep-stemmer-ikke',
    parts: partsWithSums,
    *check(index): Generator<RuleFinding> {
      for (const { sums, mistake } of wrongSumsOf(index)) {
        if (mistake.kind !== 'unexplained') continue;
        const { krav, remaining, expected } = sums;
        yield {
          at: below(krav.pointer, 'gjenstaaendeBeloep', 'beloep'),
          args: { oppgitt: formatOere(remaining), beregnet: formatOere(expected), oere: expected },
        };
      }
    },
  },
  {
    code: 'elan/betalt-for-mye',
    parts: partsWithSums,
    *check(index): Generator<RuleFinding> {
      for (const { sums, mistake } of wrongSumsOf(index)) {
        if (mistake.kind !== 'overpaid') continue;
        yield { at: mistake.at, args: { betalt: formatOere(mistake.paid), krav: formatOere(sums.original) } };
      }
    },
  },
  {
    code: 'elan/oere-for-kroner',
    parts: [...partsWithSums, ...partsWithReferences, ...ofClaims('rentekrav')],
    *check(index): Generator<RuleFinding> {
      for (const { mistake } of wrongSumsOf(index)) {
        if (mistake.kind === 'hundredfold') yield hundredfold(mistake.at, mistake.given, mistake.meant);
      }
      yield* findingsOf(interestBases(index), ({ krav, given, whole }) =>
        isHundredfold(given, whole) ? hundredfold(basisPlace(krav), given, whole) : undefined,
      );
    },
  },
  {
    code: 'elan/innbetaling-to-ganger',
    looksAt: 'krav',
    check(krav) {
      const sums = hasReductions(krav) ? sumsOfClaim(krav) : undefined;
      return sums && sums.reductions.length > 1 ? repeatedReductions(sums) : undefined;
    },
  },
  {
    code: 'elan/beloep-null',
    *check(index, { model, history }): Generator<RuleFinding> {
      // In a change of a case a claim may have been paid in full.
      if (!quickLook(index, model).nought || (history && submittedCase(history))) return;
      const told = new Set(
        wrongSumsOf(index).map(({ sums }) => below(sums.krav.pointer, 'gjenstaaendeBeloep', 'beloep')),
      );
      for (const field of fieldsOf(index, model).of('amount')) {
        if (!Object.is(field.value, 0) || told.has(field.pointer)) continue;
        const egenskap = lastOf(
          parentOf(field.pointer)
            .replace(/\/beloep$/, '')
            .replace(/\/\d+$/, ''),
        );
        // Of a claim for nothing it is enough to say that nothing remains.
        if (egenskap !== 'opprinneligBeloep') yield { at: field.pointer, args: { egenskap } };
      }
    },
  },
  {
    code: 'elan/beloep-i-tekst-avviker',
    looksAt: 'krav',
    check(krav) {
      const told = amountInText(krav);
      const sums = told === undefined ? undefined : sumsOfClaim(krav);
      if (told === undefined || !sums || isHundredfold(sums.original, told)) return undefined;
      const { original, remaining, expected, reductions } = sums;
      const known = [
        original,
        remaining,
        expected,
        original - remaining,
        ...reductions.map(({ oere }) => oere),
      ];
      if (known.includes(told)) return undefined;
      return {
        at: below(krav.pointer, 'kravbeskrivelse'),
        args: { tekst: formatOere(told), beloep: formatOere(original) },
        related: [{ at: below(krav.pointer, 'opprinneligBeloep', 'beloep'), note: 'comparedWith' }],
      };
    },
  },
];

function repeatedReductions(sums: ClaimSums): Found {
  const first = new Map(sums.reductions.toReversed().map(({ key, item }) => [key, item]));
  return findingsOf(repeatedIn(sums), ({ item, key, oere, list }) => {
    const args = { beloep: formatOere(oere), egenskap: list };
    return { at: item, args, related: [{ at: first.get(key) ?? item, note: 'firstUse' }] };
  });
}

function hundredfold(at: string, given: number, meant: number): RuleFinding {
  return { at, args: { oppgitt: formatOere(given), ment: formatOere(meant), oere: meant } };
}
