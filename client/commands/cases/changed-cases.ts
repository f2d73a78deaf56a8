import * as vscode from 'vscode';
import { isSinceName, momentSince, sinceNames, type SinceName } from '../../cases/since';
import { changedCasesReport } from '../../../services/reports/changed-cases';
import { moment } from '../../../services/reports/format';
import { withNote } from '../../../services/reports/note';
import type { Report } from '../../../services/reports/report';
import { runCommand } from '../../window/run-command';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { messageLanguage, uiLanguage } from '../../window/settings';
import { showReport } from '../../views/report-panel';
import { caseStatus } from './case-status';
import { cancellable } from '../../window/cancellable';

/**
 * `elan.changedCases(since?)`: lists the cases whose status has changed.
 * @param since one of the moments that can be chosen, by its name; otherwise the user chooses
 */
export async function changedCases(services: Services, since?: unknown): Promise<void> {
  const state = services.context.workspaceState;
  const key = `elan.changedCasesAsked.${services.profiles.active.name}`;
  const last = state.get<string>(key);
  const name = isSinceName(since) ? since : await chooseSince(last);
  const from = momentSince(name, services.world.now(), last);
  const asking = async (): Promise<Report> => {
    const askedAt = new Date(services.world.now()).toISOString();
    const report = await ask(services, from);
    await state.update(key, askedAt);
    return report;
  };
  showReport(await asking(), messageLanguage(), {
    refresh: () => runCommand(services, asking),
    caseStatus: (reference) => runCommand(services, () => caseStatus(services, reference)),
  });
}

async function ask(services: Services, since: string | undefined): Promise<Report> {
  const { workflow, profile } = await services.use();
  const { answer, correlationId } = await cancellable(
    vscode.l10n.t('Asking for the cases that have changed'),
    (signal) => workflow.changedCases(since, { signal }),
  );
  if (profile.environment !== 'local') services.milestones.reach('changedCasesAsked');
  const language = messageLanguage();
  const report = changedCasesReport(answer, { language, ...(since === undefined ? {} : { since }) });
  return withNote(report, { at: services.world.now(), correlationId }, language);
}

async function chooseSince(last: string | undefined): Promise<SinceName> {
  const labels: Readonly<Record<SinceName, string>> = {
    last: vscode.l10n.t('Since I asked the last time'),
    hour: vscode.l10n.t('In the last hour'),
    today: vscode.l10n.t('Today'),
    week: vscode.l10n.t('In the last seven days'),
    all: vscode.l10n.t('All cases'),
  };
  const items = sinceNames
    .filter((name) => name !== 'last' || last !== undefined)
    .map((name) => ({
      name,
      label: labels[name],
      ...(name === 'last' ? { description: moment(last, uiLanguage()) } : {}),
    }));
  const title = vscode.l10n.t('Which cases have changed?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) throw new Declined();
  return chosen.name;
}
