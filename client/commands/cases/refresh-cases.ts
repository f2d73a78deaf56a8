import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import type { Services } from '../../window/services';
import { cancellable } from '../../window/cancellable';
import { casesHere, fileIn, readLedgers, type CaseHere } from '../../window/ledgers';
import { notifications } from '../../window/notifications';

/** How many cases are asked about at once: the newest. */
const most = 20;

/** `elan.refreshCases()`: asks for the status of the newest cases that the view of cases shows. */
export async function refreshCases(services: Services): Promise<void> {
  const cases = casesHere(services, await readLedgers(services)).slice(0, most);
  if (cases.length === 0) return;
  const workflows = await workflowsFor(services, cases);
  const title = vscode.l10n.t('Asking for the status of {0} cases', cases.length);
  const unknown: string[] = [];
  await cancellable(title, async (signal, tell) => {
    for (const [i, { workspace, known }] of cases.entries()) {
      if (signal.aborted) return;
      const { eksternSaksreferanse } = known;
      tell(`${i + 1}/${cases.length}`);
      await workflows
        .get(workspace)
        ?.caseStatus(eksternSaksreferanse, { signal })
        .catch((error: unknown) => {
          if (!isUnknownCase(error)) throw error;
          unknown.push(eksternSaksreferanse);
        });
    }
  });
  if (unknown.length === 0) return;
  void notifications.showWarningMessage(
    vscode.l10n.t('The service does not know these cases: {0}', unknown.join(', ')),
  );
}

/** One workflow for each workspace: opening it is where the user is asked in production. */
async function workflowsFor(services: Services, cases: readonly CaseHere[]) {
  const workflows = new Map<string, Awaited<ReturnType<Services['use']>>['workflow']>();
  for (const { workspace } of cases) {
    if (workflows.has(workspace)) continue;
    workflows.set(workspace, (await services.use(fileIn(workspace))).workflow);
  }
  return workflows;
}

function isUnknownCase(error: unknown): boolean {
  return error instanceof ElanError && error.reason === 'caseNotFound';
}
