import { below } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import type { Rule } from '../rule';

/** RENTE_MAA_HA_RELATERT_KRAV: a Rentekrav without `relatertKrav`, or with an empty one. */
export const interestWithoutRelation: Rule = {
  code: 'RENTE_MAA_HA_RELATERT_KRAV',
  looksAt: 'krav',
  check(krav) {
    if (!isRentekrav(krav)) return undefined;
    const list = property(krav.value, 'relatertKrav');
    const args = { kravreferanse: nameOf(krav) };
    if (list === undefined) return { at: krav.pointer, missing: 'relatertKrav', args };
    const isEmpty = Array.isArray(list) && list.length === 0;
    return isEmpty ? { at: below(krav.pointer, 'relatertKrav'), args } : undefined;
  },
};

/** RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV: a Rentekrav with more than one entry in `relatertKrav`; on the list. */
export const interestWithSeveralRelations: Rule = {
  code: 'RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV',
  looksAt: 'krav',
  check(krav) {
    if (!isRentekrav(krav) || krav.relations.length < 2) return undefined;
    return { at: below(krav.pointer, 'relatertKrav'), args: { kravreferanse: nameOf(krav) } };
  },
};
