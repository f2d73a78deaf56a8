import * as vscode from 'vscode';
import { caseStatusReport } from '../../../services/reports/case-status';
import { caseTimeline } from '../../../services/reports/timeline';
import { withNote } from '../../../services/reports/note';
import type { Report } from '../../../services/reports/report';
import { runCommand } from '../../window/run-command';
import type { Services } from '../../window/services';
import { messageLanguage } from '../../window/settings';
import { showReport } from '../../views/report-panel';
import { cancellable } from '../../window/cancellable';
import { chosenCase, type ChosenCase } from './steps/choose-case';
import { markSeen } from './steps/mark-seen';
import { saveMapping, saveReport } from './steps/save-status';

/**
 * `elan.caseStatus(case?)`: shows the status of a case.
 * @param target its reference, or what was chosen in the view of cases; otherwise it is the active file's, and where
 *   that has none, the user says which
 */
export async function caseStatus(services: Services, target?: unknown): Promise<void> {
  const chosen = await chosenCase(services, target);
  const language = messageLanguage(chosen.about);
  const look = async (): Promise<Report> => {
    const report = await ask(services, chosen);
    await markSeen(services, chosen.eksternSaksreferanse);
    return report;
  };
  const report = await look();
  showReport(report, language, {
    refresh: () => runCommand(services, look),
    saves: {
      saveMapping: (shown) => runCommand(services, () => saveMapping(shown)),
      saveReport: (shown) => runCommand(services, () => saveReport(shown)),
    },
  });
}

async function ask(services: Services, { eksternSaksreferanse, about }: ChosenCase): Promise<Report> {
  const { workflow, ledger, profile } = await services.use(about);
  const title = vscode.l10n.t('Asking for the status of {0}', eksternSaksreferanse);
  const { answer, correlationId } = await cancellable(title, (signal) =>
    workflow.caseStatus(eksternSaksreferanse, { signal }),
  );
  const language = messageLanguage(about);
  const timeline = caseTimeline({
    eksternSaksreferanse,
    environment: profile.environment,
    status: answer.whole,
    log: await ledger.content().catch(() => undefined),
  });
  const report = { ...caseStatusReport(answer.whole, language, timeline), name: eksternSaksreferanse };
  return withNote(report, { at: services.world.now(), correlationId }, language);
}
