import * as vscode from 'vscode';
import { stepTitle } from '../reports/connection-texts';
import { connectionReport } from '../reports/connection';
import { walk, type StepResult } from '../connection/steps';
import { wholeWay } from '../connection/whole-way';
import type { Profile } from '../elan/profile';
import type { Services } from '../services/services';
import { messageLanguage, serviceSettings, uiLanguage } from '../services/settings';
import { showReport } from '../views/report-panel';

/**
 * Tries the way from the key of the active profile to the service, step by step, and shows how far it got.
 * @returns what came of each step
 */
export async function testConnection(services: Services): Promise<readonly StepResult[]> {
  await services.confirmEnvironment();
  const profile = services.profiles.active;
  const results = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Testing the connection of {0}', profile.name),
      cancellable: true,
    },
    (progress, cancellation) =>
      tryWay(services, profile, cancellation, (message) => progress.report({ message })),
  );
  if (!results) return [];
  const language = messageLanguage();
  showReport(connectionReport({ profile, results, at: services.world.now() }, language), language);
  return results;
}

/** @returns undefined where the user stopped it */
async function tryWay(
  { profiles, world }: Services,
  profile: Profile,
  cancellation: vscode.CancellationToken,
  tell: (message: string) => void,
): Promise<readonly StepResult[] | undefined> {
  const stop = new AbortController();
  cancellation.onCancellationRequested(() => stop.abort());
  const steps = wholeWay({ profile, profiles, settings: serviceSettings(), world });
  try {
    return await walk(steps, stop.signal, (name) => tell(stepTitle(name, uiLanguage())));
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  }
}
