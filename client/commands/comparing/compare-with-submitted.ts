import * as vscode from 'vscode';
import { lastSubmitted } from '../../cases/last-submitted';
import { caseOf } from '../../../services/ledger/attempts';
import type { LedgerEntry } from '../../../services/ledger/records';
import { environmentFacts } from '../../../services/operations/environments';
import { moment } from '../../../services/reports/format';
import type { Services } from '../../window/services';
import { messageLanguage, uiLanguage } from '../../window/settings';
import { activeJson, showComparison } from './steps/show-comparison';
import { fileSide, submittedSide } from './steps/side';
import { notifications } from '../../window/notifications';

/** `elan.compareWithSubmitted()`: shows what has changed in the active file since it was submitted last. */
export async function compareWithSubmitted(services: Services): Promise<void> {
  const document = activeJson();
  if (!document) return;
  const { ledger, file } = await services.ledgerFor(document.uri);
  const { environment } = services.profiles.active;
  const entry = file === undefined ? undefined : lastSubmitted(await ledger.entries(), environment, file);
  if (!entry) {
    tellOfNone();
    return;
  }
  const { sha256, kept } = entry.payload ?? {};
  const text = kept && sha256 !== undefined ? await ledger.payload(sha256) : undefined;
  if (text === undefined) {
    tellOfLoss(entry);
    return;
  }
  const language = messageLanguage(document.uri);
  const tab = `${language === 'nb' ? 'Sendt inn' : 'Submitted'} ${moment(entry.at, language)}`;
  const where = environmentFacts(entry.environment).name(language);
  const name = [tab, where, caseOf(entry)].filter(Boolean).join(' · ');
  const before = submittedSide(text, name, tab);
  await showComparison(before, fileSide(document.uri), document.uri);
}

function tellOfNone(): void {
  offer(
    vscode.l10n.t('Nothing has been submitted from this file yet. It can be compared with another file.'),
    withFile(),
  );
}

/** Of what goes to production only hashes are kept, unless the user wants more. */
function tellOfLoss({ at, environment }: LedgerEntry): void {
  const isProduction = environmentFacts(environment).target === 'production';
  const when = moment(at, uiLanguage());
  offer(
    isProduction
      ? vscode.l10n.t(
          'What was submitted to production at {0} is not kept on this machine, so its text cannot be shown. The check still tells what may not be changed. Compare with a copy of your own, or have what is submitted kept from now on.',
          when,
        )
      : vscode.l10n.t(
          'What was submitted at {0} is not on this machine any more. Compare with a copy of your own.',
          when,
        ),
    withFile(),
    ...(isProduction ? [keepFromNowOn()] : []),
  );
}

/** Something that a message offers to do. */
interface Offer {
  readonly title: string;
  run(): Thenable<unknown>;
}

function withFile(): Offer {
  return {
    title: vscode.l10n.t('Compare with a file…'),
    run: () => vscode.commands.executeCommand('elan.compareWithFile'),
  };
}

function keepFromNowOn(): Offer {
  return {
    title: vscode.l10n.t('Open the setting'),
    run: () =>
      vscode.commands.executeCommand('workbench.action.openSettings', 'elan.beholdInnholdFraProduksjon'),
  };
}

function offer(message: string, ...offers: readonly Offer[]): void {
  void notifications.showInformationMessage(message, ...offers).then((chosen) => chosen?.run());
}
