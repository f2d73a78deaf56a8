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
import { kidWithDash } from './payment/kid-with-dash';
import { ageChecks } from './people/ages';
import { numberOfOtherKind } from './people/kinds';
import { zeroNumbers } from './people/zeros';
import { addressKinds } from './places/addresses';
import { contactChecks } from './places/contact';
import { postcodeChecks } from './places/postcode-checks';
import { templateVariables } from './shape/template-variables';
import { claimsMissing, duplicateReferences, unusedClaims } from './references/claims';
import { claimInSeveralGrounds, groundNamesNoClaim, referenceTwiceInGround } from './references/grounds';
import { interestWithoutRelation, interestWithSeveralRelations } from './references/interest';
import { relationRules } from './references/relations';
import { fileNameChecks } from './attachments/file-names';
import { leftovers } from './text/leftovers';
import { nearlyEqualReferences } from './text/references';
import { textChecks } from './text/written';
import { costsAboveLimit } from './law/costs';
import { courtFee } from './law/court-fee';
import { interestOnInterest } from './law/interest';
import { possiblyBarred } from './law/limitation';
import { mixedCurrencies } from './money/currencies';
import { numberChecks } from './money/numbers';
import { implausibleRates } from './money/rates';
import { sumChecks } from './money/sums';
import { openDeadlines } from './time/deadlines';
import { implausibleDates } from './time/implausible';
import { interestPeriodChecks } from './time/interest-periods';
import { orderChecks } from './time/order-checks';
import { attachmentsTwice } from './twice/attachments';
import { claimsTwice } from './twice/claims';
import { partiesTwice } from './twice/parties';
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
  notUploaded,
  ...ownInterestChecks,
  ...identifierChecks,
  ...dateChecks,
  ...groundChecks,
  ...representativeChecks,
  ...textChecks,
  nearlyEqualReferences,
  leftovers,
  ...fileNameChecks,
  templateVariables,
  ...ageChecks,
  numberOfOtherKind,
  zeroNumbers,
  kidWithDash,
  ...postcodeChecks,
  ...addressKinds,
  ...contactChecks,
  ...orderChecks,
  ...implausibleDates,
  openDeadlines,
  ...interestPeriodChecks,
  ...numberChecks,
  ...sumChecks,
  implausibleRates,
  mixedCurrencies,
  ...attachmentsTwice,
  ...claimsTwice,
  ...partiesTwice,
  possiblyBarred,
  costsAboveLimit,
  courtFee,
  interestOnInterest,
];
