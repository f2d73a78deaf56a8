import { below } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

/** RENTE_MAA_HA_RELATERT_KRAV: a Rentekrav without `relatertKrav`, or with an empty one. */
export const interestWithoutRelation: Rule = {
  code: 'RENTE_MAA_HA_RELATERT_KRAV',
  *check(index): Generator<RuleFinding> {
    for (const krav of index.krav.filter(isRentekrav)) {
      const list = property(krav.value, 'relatertKrav');
      const args = { kravreferanse: nameOf(krav) };
      if (list === undefined) yield { at: krav.pointer, missing: 'relatertKrav', args };
      else if (Array.isArray(list) && list.length === 0)
        yield { at: below(krav.pointer, 'relatertKrav'), args };
    }
  },
};

/** RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV: a Rentekrav with more than one entry in `relatertKrav`; on the list. */
export const interestWithSeveralRelations: Rule = {
  code: 'RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV',
  *check(index): Generator<RuleFinding> {
    for (const krav of index.krav.filter(isRentekrav)) {
      if (krav.relations.length < 2) continue;
      yield { at: below(krav.pointer, 'relatertKrav'), args: { kravreferanse: nameOf(krav) } };
    }
  },
};
