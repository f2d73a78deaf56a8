import { casesHere, readEachLedger } from '../../../window/ledgers';
import type { Services } from '../../../window/services';

/** Remembers that the user has seen what a case has come to; of one that no ledger knows there is nothing to remember. */
export async function markSeen(services: Services, eksternSaksreferanse: string): Promise<void> {
  // one that cannot be read is told of in the view of cases
  const { read } = await readEachLedger(services);
  for (const { known } of casesHere(services, read)) {
    if (known.eksternSaksreferanse === eksternSaksreferanse) await services.seenCases.mark(known);
  }
}
