import * as vscode from 'vscode';
import { cancellable } from '../../window/cancellable';
import { lookForEvents as look } from '../../window/events';
import { notifications } from '../../window/notifications';
import type { Services } from '../../window/services';
import { eventSettings } from '../../window/settings';
import { tellEvents } from '../../window/tell-events';

/** `elan.lookForEvents()`: looks for what has happened in the cases that were sent from here, and tells it. */
export async function lookForEvents(services: Services): Promise<void> {
  const profile = services.profiles.active;
  await services.confirmEnvironment(undefined, profile);
  const { source } = eventSettings();
  const events = await cancellable(vscode.l10n.t('Looking for events'), (signal) =>
    look(services, profile, source === 'av' ? 'endrede' : source, signal),
  );
  if (events.length > 0) tellEvents(events);
  else void notifications.showInformationMessage(vscode.l10n.t('Nothing has happened since the last look.'));
}
