import { ofClaims } from '../parts';
import type { BegjaeringIndex } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, property } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';

/** The rules on the order of coverage: where one claim has a priority, everything else has to have one too. */
export const priorityRules: readonly Rule[] = [
  {
    code: 'PRIORITET_MANGLER',
    parts: ofClaims('prioritetISak'),
    *check(index): Generator<RuleFinding> {
      if (!anyHasPriority(index)) return;
      for (const { value, pointer } of index.krav) {
        if (value['prioritetISak'] === undefined) yield { at: pointer, missing: 'prioritetISak' };
      }
    },
  },
  {
    code: 'PRIORITET_MANGLER_PÅ_RENTEOPPLYSNINGER',
    parts: ofClaims('prioritetISak', 'rentebaerendeKrav'),
    *check(index): Generator<RuleFinding> {
      if (!anyHasPriority(index)) return;
      for (const { value, pointer } of index.krav) {
        const interest = value['rentebaerendeKrav'];
        if (!isObject(interest) || interest['prioritetISakFremtidigRentekrav'] !== undefined) continue;
        yield { at: below(pointer, 'rentebaerendeKrav'), missing: 'prioritetISakFremtidigRentekrav' };
      }
    },
  },
  {
    code: 'PRIORITET_MANGLER_PÅ_RETTSGEBYR',
    parts: ['kreverRettsgebyrErstattet', ...ofClaims('prioritetISak')],
    *check(index): Generator<RuleFinding> {
      const fee = property(index.root, 'kreverRettsgebyrErstattet');
      if (property(fee, 'kreverRettsgebyrErstattet') !== true || !anyHasPriority(index)) return;
      if (property(fee, 'prioritetISakRettsgebyr') === undefined) {
        yield { at: '/kreverRettsgebyrErstattet', missing: 'prioritetISakRettsgebyr' };
      }
    },
  },
];

function anyHasPriority({ krav }: BegjaeringIndex): boolean {
  return krav.some(({ value }) => value['prioritetISak'] !== undefined);
}
