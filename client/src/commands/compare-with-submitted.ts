import * as vscode from 'vscode';
import { lastSubmitted } from '../cases/last-submitted';
import { caseOf } from '../elan/ledger/attempts';
import type { LedgerEntry } from '../elan/ledger/records';
import { environmentFacts } from '../elan/operations/environments';
import { moment } from '../reports/format';
import type { Services } from '../services/services';
import { messageLanguage } from '../services/settings';
import { activeJson, showComparison, sideOf } from './compare/show-comparison';

/** `elan.compareWithSubmitted()`: shows what has changed in the active file since it was submitted last. */
export async function compareWithSubmitted(services: Services): Promise<void> {
  const document = activeJson();
  if (!document) return;
  const { ledger, file } = await services.ledgerFor(document.uri);
  const { environment } = services.profiles.active;
  const entry = file === undefined ? undefined : lastSubmitted(await ledger.entries(), environment, file);
  if (!entry) {
    tell(vscode.l10n.t('Nothing has been submitted from this file.'));
    return;
  }
  const { sha256, kept } = entry.payload ?? {};
  const text = kept && sha256 !== undefined ? await ledger.payload(sha256) : undefined;
  if (text === undefined) {
    tell(
      vscode.l10n.t(
        'What was submitted at {0} was not kept on this machine, so there is nothing to compare with. What goes to production is kept only where elan.beholdInnholdFraProduksjon is set.',
        moment(entry.at),
      ),
    );
    return;
  }
  const name = nameOf(entry, document.uri);
  showComparison({ text, name }, await sideOf(document.uri), document.uri);
}

function nameOf(entry: LedgerEntry, about: vscode.Uri): string {
  const language = messageLanguage(about);
  const submitted = language === 'nb' ? 'Sendt inn' : 'Submitted';
  const where = environmentFacts(entry.environment).name(language);
  return [`${submitted} ${moment(entry.at)}`, where, caseOf(entry)].filter(Boolean).join(' · ');
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
