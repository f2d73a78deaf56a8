import type { ElanClient } from '../client/client';
import type { Dialogporten } from '../dialogporten/open-dialogporten';
import { eventOfCase, eventOfTransmission, type CaseEvent } from './event';

/** Where events come from. */
export interface EventSource {
  /**
   * @param since an ISO 8601 moment; everything where it is left out
   * @returns what has happened since then, and perhaps what has happened before
   * @throws ElanError
   */
  events(since: string | undefined, signal: AbortSignal): Promise<readonly CaseEvent[]>;
}

/** @returns the cases whose status has changed, as events */
export function changedCasesSource(client: Pick<ElanClient, 'changedCases'>): EventSource {
  return {
    events: async (since, signal) => {
      const { answer } = await client.changedCases(since, { signal });
      return answer.flatMap((changed) => eventOfCase(changed) ?? []);
    },
  };
}

/** @returns the messages in the dialogs of a customer, as events. No dialog is seen by that. */
export function dialogportenSource({ client, organisation }: Dialogporten): EventSource {
  return {
    events: async (since, signal) => {
      const updatedAfter = since === undefined ? {} : { updatedAfter: since };
      const dialogs = await client.search({ organisation, ...updatedAfter }, signal);
      const events: CaseEvent[] = [];
      // One after the other: who follows is in no hurry.
      for (const dialog of dialogs) {
        if (dialog.hasMessages === false) continue;
        const messages = await client.transmissions(dialog.id, signal);
        events.push(...messages.flatMap((message) => eventOfTransmission(dialog, message) ?? []));
      }
      return events;
    },
  };
}
