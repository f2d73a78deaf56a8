import { casesHere, readLedgers } from '../../../window/ledgers';
import type { Services } from '../../../window/services';

/** Remembers that the user has seen what a case has come to; of one that no ledger knows there is nothing to remember. */
export async function markSeen(services: Services, eksternSaksreferanse: string): Promise<void> {
  for (const { known } of casesHere(services, await readLedgers(services))) {
    if (known.eksternSaksreferanse === eksternSaksreferanse) await services.seenCases.mark(known);
  }
}
