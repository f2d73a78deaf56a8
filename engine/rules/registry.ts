import { addressRules } from './addresses/addresses';
import { attachmentRules } from './attachments/attachments';
import { amountRules } from './claims/amounts';
import { dueDateRules } from './claims/due-dates';
import { interestRules } from './claims/interest';
import { paymentInFuture } from './claims/payments';
import { priorityRules } from './claims/priorities';
import { conciliationRules } from './grounds/conciliation';
import { noticeRules } from './grounds/notice';
import { changeRules } from './history/changes';
import { submissionRules } from './history/submissions';
import { remainingAmount } from './own/amounts';
import { notUploaded } from './own/attachments';
import { dateChecks } from './own/dates';
import { groundChecks } from './own/grounds';
import { identifierChecks } from './own/identifiers';
import { ownInterestChecks } from './own/interest';
import { representativeChecks } from './own/representatives';
import { detailRules } from './parties/details';
import { identityRules } from './parties/identity';
import { defendantUnderOldRules } from './parties/old-rules';
import { senderRules } from './parties/sender';
import { paymentRules } from './payment/payment';
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
  ...interestRules,
  ...dueDateRules,
  paymentInFuture,
  ...priorityRules,
  ...amountRules,
  ...noticeRules,
  ...conciliationRules,
  ...attachmentRules,
  ...identityRules,
  ...senderRules,
  ...detailRules,
  defendantUnderOldRules,
  ...addressRules,
  ...paymentRules,
  ...submissionRules,
  ...changeRules,
  remainingAmount,
  notUploaded,
  ...ownInterestChecks,
  ...identifierChecks,
  ...dateChecks,
  ...groundChecks,
  ...representativeChecks,
];
