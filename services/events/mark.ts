import type { DialogportenClient } from '../dialogporten/client';
import type { Ledger } from '../ledger/ledger';
import type { Environment } from '../profile';
import { openCorrection } from './record';

/**
 * @returns the dialog in which the authority waits for a case to be corrected; undefined where it waits in none. To be asked for
 *   before the change is sent
 */
export async function waitingDialog(
  ledger: Pick<Ledger, 'entries'>,
  environment: Environment,
  eksternSaksreferanse: string,
): Promise<string | undefined> {
  const entries = (await ledger.entries()).filter((entry) => entry.environment === environment);
  return openCorrection(entries, eksternSaksreferanse)?.event?.dialog;
}

/**
 * Marks a dialog as seen once what was asked for in it has been sent.
 * @param open opens Dialogporten, which is needed for that only
 * @returns what has failed, if anything: the change has been sent all the same
 */
export async function markAnswered(
  dialog: string | undefined,
  open: () => { readonly client: DialogportenClient },
  signal?: AbortSignal,
): Promise<Error | undefined> {
  if (dialog === undefined) return undefined;
  try {
    await open().client.markSeen(dialog, signal);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
