import { below, lastOf, parentOf } from '../../begjaering/pointer';
import { fieldsOf } from '../../model/fields';
import { formatOere } from '../../values/money';
import { submittedCase } from '../history/history';
import type { Rule, RuleFinding } from '../rule';
import { amountInText } from './amount-in-text';
import { interestBases } from './interest-bases';
import { hasReductions, isHundredfold, repeatedIn, sumsOfClaim, wrongSumsOf } from './claim-sums';

/** An amount of nothing, wherever it is written. */
const zeroAmount = /[bB]eloep"\s*:\s*0(?:\.0*)?\s*[,}]/;

/** The checks of what a claim's amounts come to: one finding for one mistake. */
export const sumChecks: readonly Rule[] = [
  {
    code: 'elan/beloep-stemmer-ikke',
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
    *check(index): Generator<RuleFinding> {
      for (const { sums, mistake } of wrongSumsOf(index)) {
        if (mistake.kind !== 'overpaid') continue;
        yield { at: mistake.at, args: { betalt: formatOere(mistake.paid), krav: formatOere(sums.original) } };
      }
    },
  },
  {
    code: 'elan/oere-for-kroner',
    *check(index): Generator<RuleFinding> {
      for (const { mistake } of wrongSumsOf(index)) {
        if (mistake.kind === 'hundredfold') yield hundredfold(mistake.at, mistake.given, mistake.meant);
      }
      for (const { at, given, whole } of interestBases(index)) {
        if (isHundredfold(given, whole)) yield hundredfold(at, given, whole);
      }
    },
  },
  {
    code: 'elan/innbetaling-to-ganger',
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const sums = hasReductions(krav) ? sumsOfClaim(krav) : undefined;
        const repeated = sums && sums.reductions.length > 1 ? repeatedIn(sums) : [];
        if (repeated.length === 0) continue;
        const first = new Map(sums?.reductions.toReversed().map(({ key, item }) => [key, item]));
        for (const { item, key, oere, list } of repeated) {
          const at = first.get(key) ?? item;
          const args = { beloep: formatOere(oere), egenskap: list };
          yield { at: item, args, related: [{ at, note: 'firstUse' }] };
        }
      }
    },
  },
  {
    code: 'elan/beloep-null',
    *check(index, { model, history }): Generator<RuleFinding> {
      // In a change of a case a claim may have been paid in full.
      if (!index.mayHold(zeroAmount) || (history && submittedCase(history))) return;
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
    *check(index): Generator<RuleFinding> {
      for (const krav of index.krav) {
        const told = amountInText(krav);
        const sums = told === undefined ? undefined : sumsOfClaim(krav);
        if (told === undefined || !sums || isHundredfold(sums.original, told)) continue;
        const { original, remaining, expected, reductions } = sums;
        const known = [
          original,
          remaining,
          expected,
          original - remaining,
          ...reductions.map(({ oere }) => oere),
        ];
        if (known.includes(told)) continue;
        yield {
          at: below(krav.pointer, 'kravbeskrivelse'),
          args: { tekst: formatOere(told), beloep: formatOere(original) },
          related: [{ at: below(krav.pointer, 'opprinneligBeloep', 'beloep'), note: 'comparedWith' }],
        };
      }
    },
  },
];

function hundredfold(at: string, given: number, meant: number): RuleFinding {
  return { at, args: { oppgitt: formatOere(given), ment: formatOere(meant), oere: meant } };
}
