import * as vscode from 'vscode';
import { casesOf } from '../../../cases/cases';
import { CallNode } from '../../../cases/nodes';
import { operationInWords } from '../../../../services/ledger/call-words';
import type { LedgerEntry } from '../../../../services/ledger/records';
import { ElanError } from '../../../../services/errors';
import { moment } from '../../../../services/reports/format';
import { Declined } from '../../../window/confirm';
import type { Services } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';
import { readLedgers } from '../../../window/ledgers';

/** A submission or change whose answer was lost, and the workspace that it was sent from. */
export interface UnclearCall {
  readonly workspace: string;
  readonly call: LedgerEntry;
}

/**
 * @param target the call's id in the ledger, its correlation id, or what was chosen in the view of cases; otherwise, where there are several,
 *   the user says which
 * @returns undefined where there is none
 * @throws ElanError of reason `nothingToSettle` where the call that is named is none
 * @throws Declined where the user does not say
 */
export async function unclearCall(services: Services, target: unknown): Promise<UnclearCall | undefined> {
  const id = target instanceof CallNode ? target.call.id : target;
  const { environment } = services.profiles.active;
  const all = (await readLedgers(services)).flatMap(({ workspace, entries }) =>
    casesOf(entries, environment)
      .unresolved.filter(({ outcome }) => outcome === 'unknown')
      .map((call) => ({ workspace, call })),
  );
  if (typeof id === 'string') {
    const named = all.find(({ call }) => call.id === id || call.correlationId === id);
    if (!named) throw new ElanError('nothingToSettle', { args: { id } });
    return named;
  }
  const [only, ...others] = all;
  if (others.length === 0) return only;
  const title = vscode.l10n.t('Which submission?');
  const items = all.map((one) => ({ one, ...itemOf(one) }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) throw new Declined();
  return chosen.one;
}

function itemOf({ call }: UnclearCall): vscode.QuickPickItem {
  const { operation, file, innsenderReferanse, at } = call;
  return {
    label: `${operationInWords(operation, uiLanguage())} · ${moment(at, uiLanguage())}`,
    description: [file, innsenderReferanse].filter(Boolean).join(' · '),
  };
}
