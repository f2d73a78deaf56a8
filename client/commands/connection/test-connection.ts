import * as vscode from 'vscode';
import { walk, type StepName, type StepResult } from '../../connection/steps';
import { wholeWay } from '../../connection/whole-way';
import type { Profile } from '../../../services/profile';
import { connectionReport } from '../../connection/report';
import { stepTitle } from '../../connection/report-words';
import { runCommand } from '../../window/run-command';
import type { Milestones } from '../../window/milestones';
import type { Services } from '../../window/services';
import { messageLanguage, serviceSettings, uiLanguage } from '../../window/settings';
import { showReport } from '../../views/report-panel';
import { cancellable } from '../../window/cancellable';

/** The last report: a newer one takes its place. */
let panel: vscode.WebviewPanel | undefined;

/**
 * Tries the way from the key of the active profile to the service, step by step, and shows how far it got.
 * @returns what came of each step; none where the user stopped it
 */
export async function testConnection(services: Services): Promise<readonly StepResult[]> {
  const tried = await tryConnection(services);
  if (!tried) return [];
  const before = panel;
  panel = showReport(reportOf(tried), messageLanguage(), {
    refresh: () =>
      runCommand(services, async () => {
        const again = await tryConnection(services);
        return again && reportOf(again);
      }),
  });
  before?.dispose();
  return tried.results;
}

interface Tried {
  readonly profile: Profile;
  readonly results: readonly StepResult[];
  readonly at: number;
}

function reportOf(tried: Tried) {
  return connectionReport(tried, messageLanguage());
}

/** @returns undefined where the user stopped it */
async function tryConnection(services: Services): Promise<Tried | undefined> {
  await services.confirmEnvironment();
  const profile = services.profiles.active;
  const title = vscode.l10n.t('Testing the connection of {0}', profile.name);
  const results = await cancellable(title, (signal, tell) =>
    walkUntilStopped(services, profile, signal, (name) => tell(stepTitle(name, uiLanguage()))),
  );
  if (results) mark(services.milestones, profile, results);
  return results && { profile, results, at: services.world.now() };
}

/** The local ELAN gives tokens to everybody. */
function mark(milestones: Milestones, { environment }: Profile, results: readonly StepResult[]): void {
  const works = (name: StepName): boolean =>
    results.some((result) => result.name === name && result.state === 'works');
  if (environment === 'local' || !works('token')) return;
  milestones.reach('tokenFetched');
  if (environment === 'production' && works('service')) milestones.reach('productionConnected');
}

async function walkUntilStopped(
  { profiles, world }: Services,
  profile: Profile,
  signal: AbortSignal,
  tell: (name: StepName) => void,
): Promise<readonly StepResult[] | undefined> {
  const steps = wholeWay({ profile, profiles, settings: serviceSettings(), world });
  try {
    return await walk(steps, signal, tell);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
