import { claimsMissing, duplicateReferences, unusedClaims } from './references/claims';
import { claimInSeveralGrounds, groundNamesNoClaim, referenceTwiceInGround } from './references/grounds';
import { interestWithoutRelation, interestWithSeveralRelations } from './references/interest';
import { relationRules } from './references/relations';
import type { Rule } from './rule';

/** Every rule that looks at the index of a begjæring; what is found is reported in the order of the file. */
export const rules: readonly Rule[] = [
  claimsMissing,
  duplicateReferences,
  unusedClaims,
  claimInSeveralGrounds,
  groundNamesNoClaim,
  referenceTwiceInGround,
  ...relationRules,
  interestWithoutRelation,
  interestWithSeveralRelations,
];
