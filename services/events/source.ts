import type { ElanClient } from '../client/client';
import type { Dialog, Transmission } from '../dialogporten/answers';
import type { DialogportenClient } from '../dialogporten/client';
import type { Dialogporten } from '../dialogporten/open-dialogporten';
import { ElanError, type ElanErrorKind } from '../errors';
import type { Log } from '../log/log';
import { eventOfCase, eventsOfDialog, type CaseEvent } from './event';

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

type ReadingClient = Pick<DialogportenClient, 'search' | 'transmissions'>;

/**
 * @param log is told of each dialog that cannot be read
 * @returns the messages in the dialogs of a customer, as events. No dialog is seen by that.
 */
export function dialogportenSource(
  {
    client,
    organisation,
  }: { readonly client: ReadingClient; readonly organisation: Dialogporten['organisation'] },
  log: Log,
): EventSource {
  return {
    events: async (since, signal) => {
      const updatedAfter = since === undefined ? {} : { updatedAfter: since };
      const dialogs = await client.search({ organisation, ...updatedAfter }, signal);
      const events: CaseEvent[] = [];
      // One after the other: who follows is in no hurry.
      for (const dialog of dialogs) {
        if (dialog.hasMessages === false) continue;
        const messages = await messagesOf(dialog, client, log, signal);
        events.push(...eventsOfDialog(dialog, messages));
      }
      return events;
    },
  };
}

/** What is wrong with one dialog, and not with them all. */
const ofOneDialog: ReadonlySet<ElanErrorKind> = new Set(['notFound', 'permission']);

/** A dialog that is gone, or that is somebody else's to read, keeps nobody from the others. */
async function messagesOf(
  { id }: Dialog,
  client: ReadingClient,
  log: Log,
  signal: AbortSignal,
): Promise<readonly Transmission[]> {
  try {
    return await client.transmissions(id, signal);
  } catch (error) {
    if (!(error instanceof ElanError && ofOneDialog.has(error.kind))) throw error;
    log.warn('dialog.notRead', { dialog: id, reason: error.reason });
    return [];
  }
}
