import * as vscode from 'vscode';
import type { SystemUserRequest } from '../../../../services/altinn/answers';
import { follow } from '../../../../services/altinn/set-up';
import { standingOf, statusInWords } from '../../../../services/altinn/status';
import { ElanError, passingKinds } from '../../../../services/errors';
import type { CustomerMode } from '../../../../services/profile';
import { actingFor } from '../../../connection/customers';
import { notifications } from '../../../window/notifications';
import type { AltinnInWindow } from '../../../window/open-altinn';
import { PendingRequests, type PendingRequest } from '../../../window/pending-requests';
import type { Services } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';

/** A customer may take days; a window that is not looked at asks nothing. */
const patience = 7 * 24 * 60 * 60 * 1000;

const followed = new Set<string>();

/** Who waits for days sees a proxy come back too. */
const passing: ReadonlySet<string> = new Set([...passingKinds, 'proxy']);

/**
 * Follows a request until the customer has answered, while the window has focus, and tells what has come of it. It is
 * followed once in a window, however often that is asked for.
 */
export async function followRequest(
  services: Services,
  { client }: Pick<AltinnInWindow, 'client'>,
  pending: PendingRequest,
  first: SystemUserRequest,
): Promise<void> {
  if (followed.has(pending.id)) return;
  followed.add(pending.id);
  const { world, context } = services;
  const stop = new AbortController();
  context.subscriptions.push({ dispose: () => stop.abort() });
  let last = first;
  const look = async (): Promise<SystemUserRequest> => {
    await focused(stop.signal);
    try {
      last = await client.requestState(pending.id, kindOf(pending), stop.signal);
    } catch (error) {
      if (!(error instanceof ElanError) || !passing.has(error.kind)) throw error;
    }
    return last;
  };
  try {
    await tell(services, pending, await follow(look, { world, patience, signal: stop.signal }));
  } catch (error) {
    if (stop.signal.aborted) return;
    const reason = error instanceof ElanError ? error.reason : 'unexpected';
    world.log.warn('altinn.request.notFollowed', { reason });
  } finally {
    followed.delete(pending.id);
  }
}

async function tell(services: Services, pending: PendingRequest, request: SystemUserRequest): Promise<void> {
  const standing = standingOf(request);
  if (standing === 'open') return;
  // of a status that is not known nobody knows whether it is the end
  if (standing !== 'other') await new PendingRequests(services.context.globalState).forget(pending.id);
  if (standing === 'accepted') await offerUse(services, pending);
  else
    void notifications.showWarningMessage(
      vscode.l10n.t(
        'The system user of {0}: {1}. Talk to the customer before you ask again.',
        pending.name || pending.organisation,
        statusInWords(request.status, uiLanguage()),
      ),
    );
}

/** Tells that a system user can be used, and has the profile that it was asked for with use it where that is wanted. */
export async function offerUse(
  { profiles }: Services,
  pending: Omit<PendingRequest, 'id' | 'confirmUrl'>,
): Promise<void> {
  const use = vscode.l10n.t('Use it in {0}', pending.profile);
  const answer = await notifications.showInformationMessage(
    vscode.l10n.t('{0} has approved the system user.', pending.name || pending.organisation),
    use,
  );
  // The profile may have been changed or removed meanwhile.
  const profile = profiles.named(pending.profile);
  if (answer === use && profile) await profiles.change(actingFor(profile, customerOf(pending)));
}

function customerOf({
  organisation,
  name,
  externalRef,
}: Omit<PendingRequest, 'id' | 'confirmUrl'>): CustomerMode {
  return {
    kind: 'systembruker',
    organisation,
    ...(name === '' ? {} : { name }),
    ...(externalRef === organisation ? {} : { externalRef }),
  };
}

/** @returns the kind of a request, as Altinn tells them apart */
export function kindOf({ isAgent }: PendingRequest): 'standard' | 'agent' {
  return isAgent === true ? 'agent' : 'standard';
}

/** @returns once the window has focus */
function focused(signal: AbortSignal): Promise<void> {
  if (vscode.window.state.focused) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const subscription = vscode.window.onDidChangeWindowState(({ focused: has }) => {
      if (!has) return;
      subscription.dispose();
      resolve();
    });
    signal.addEventListener('abort', () => {
      subscription.dispose();
      reject(signal.reason as Error);
    });
  });
}
