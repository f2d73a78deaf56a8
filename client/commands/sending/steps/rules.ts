import type * as vscode from 'vscode';
import type { Debtor, RegelverkAnswer } from '../../../../services/client/answers';
import { refuseRealPersons } from '../../../../services/known/real-persons';
import type { PartySummary } from '../../../../engine/begjaering/summary';
import { askRegelverk, regelverkFindings } from '../../../sending/regelverk';
import type { Services, ServicesFor } from '../../../window/services';
import { messageLanguage, serviceSettings } from '../../../window/settings';

/**
 * @returns what Betjeningskartet says of debtors, now or lately, and whether it was said before
 * @throws ElanError as the call does, and of reason `realPersonsInTest`
 */
export async function askRules(
  services: Services,
  place: ServicesFor,
  debtors: readonly Debtor[],
  signal: AbortSignal,
): Promise<{ readonly answer: RegelverkAnswer; readonly reused: boolean }> {
  refuseRealPersons(
    debtors.map(({ number }) => number),
    place.profile.environment,
  );
  const { regelverkReusedFor: counts } = serviceSettings();
  return askRegelverk(debtors, { ...place, now: services.world.now(), counts, signal });
}

/** Shows at the defendants what their rules mean, where the rules of the file do not tell it by themselves. */
export async function showRules(
  services: Services,
  document: vscode.TextDocument,
  saksoekt: readonly PartySummary[],
  answer: RegelverkAnswer,
): Promise<void> {
  const { version } = document;
  const findings = regelverkFindings(answer, saksoekt, messageLanguage(document.uri));
  const ranges = await services.server.locate(document, findings);
  services.diagnostics.show(document, version, findings, ranges, 'regelverk');
}
