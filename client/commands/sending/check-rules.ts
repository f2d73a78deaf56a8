import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import { debtorsAmong, wayOf } from '../../../services/workflow/regelverk';
import { regelverkText } from '../../sending/regelverk';
import type { Services } from '../../window/services';
import { uiLanguage } from '../../window/settings';
import { begjaeringFor } from '../../window/begjaering-for';
import { cancellable } from '../../window/cancellable';
import { offer, showProblems } from './steps/offer';
import { askRules, showRules } from './steps/rules';

/**
 * `elan.checkRules(file?)`: asks Betjeningskartet which rules the defendants of a begjæring are under.
 * @param given the begjæring's file; the active one where it is left out
 */
export async function checkRules(services: Services, given?: unknown): Promise<void> {
  const document = await begjaeringFor(given);
  const found = await services.server.summary(document);
  if (!found) throw new ElanError('noBegjaering');
  const { saksoekt } = found.summary;
  const debtors = debtorsAmong(saksoekt);
  if (debtors.length === 0) throw new ElanError('noDebtors');
  const place = await services.use(document.uri);
  const { answer, reused } = await cancellable(vscode.l10n.t('Asking Betjeningskartet'), (signal) =>
    askRules(services, place, debtors, signal),
  );
  if (place.profile.environment === 'test') services.milestones.reach('testRulesAsked');
  await showRules(services, document, saksoekt, answer);
  const isElan = wayOf(answer.regelverk) === 'elan';
  const text = regelverkText(answer, reused, uiLanguage());
  offer(services, isElan ? 'Information' : 'Warning', text, isElan ? [] : [showProblems()]);
}
