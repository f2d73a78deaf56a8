import * as vscode from 'vscode';
import { moment } from '../../../../services/reports/format';
import type { World } from '../../../../services/world';
import { cancellable } from '../../../window/cancellable';
import { uiLanguage } from '../../../window/settings';

/**
 * Waits until the service can be asked again.
 * @param then in milliseconds since 1970
 * @returns whether to go on; not where the user has stopped it
 */
export async function waitUntil(world: Pick<World, 'now' | 'sleep'>, then: number): Promise<boolean> {
  const title = vscode.l10n.t('Asking again at {0}', moment(new Date(then).toISOString(), uiLanguage()));
  return cancellable(title, async (signal) => {
    await world.sleep(Math.max(0, then - world.now()), signal).catch(() => undefined);
    return !signal.aborted;
  });
}
