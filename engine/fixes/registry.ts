import type { FixProvider } from './fix';
import { claimFixes } from './references/claims';
import { groundFixes } from './references/grounds';
import { interestFixes } from './references/interest';
import { relationFixes } from './references/relations';
import { attachmentFixes } from './attachments/attachments';
import { claimDetailFixes, priorityFixes } from './claims/claims';
import { completionFixes } from './complete';
import { groundDetailFixes } from './grounds/grounds';
import { amountFixes } from './own/interest';
import { retiredFixes } from './own/migrate';
import { changeFixes } from './history/changes';
import { addressFixes } from './parties/addresses';
import { partyFixes } from './parties/parties';
import { paymentFixes } from './payment/payment';
import { fileNameFixes } from './attachments/file-names';
import { readingFixes } from './text/readings';
import { textFixes } from './text/texts';
import { moneyFixes } from './money/amounts';
import { dateFixes } from './time/dates';
import { twiceFixes } from './twice/twice';
import { modelFixes } from './model';
import { placeFixes } from './places/places';
import { schemaFixes } from './schema';
import { fileFixes } from './shape/file';
import { shapeFixes } from './shape/shape';

/** Every provider of fixes; what they propose for a code is offered in this order. */
export const fixProviders: readonly FixProvider[] = [
  ...relationFixes,
  ...claimFixes,
  ...groundFixes,
  ...interestFixes,
  ...claimDetailFixes,
  ...priorityFixes,
  ...groundDetailFixes,
  ...attachmentFixes,
  ...partyFixes,
  ...addressFixes,
  ...paymentFixes,
  ...changeFixes,
  ...amountFixes,
  ...textFixes,
  ...readingFixes,
  ...fileNameFixes,
  ...dateFixes,
  ...moneyFixes,
  ...twiceFixes,
  ...schemaFixes,
  ...shapeFixes,
  ...fileFixes,
  ...placeFixes,
  ...completionFixes,
  ...modelFixes,
  ...retiredFixes,
];

/** The providers of each code. */
export const providersByCode: ReadonlyMap<string, readonly FixProvider[]> = byCode();

function byCode(): Map<string, FixProvider[]> {
  const map = new Map<string, FixProvider[]>();
  for (const provider of fixProviders) {
    for (const code of provider.codes) map.set(code, [...(map.get(code) ?? []), provider]);
  }
  return map;
}
