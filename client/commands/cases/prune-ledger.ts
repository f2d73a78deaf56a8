import * as vscode from 'vscode';
import { prune, prunePlan } from '../../../services/ledger/prune';
import { confirm, Declined } from '../../window/confirm';
import { notifications } from '../../window/notifications';
import type { Services } from '../../window/services';

const dayInMilliseconds = 86_400_000;

/**
 * `elan.pruneLedger(days?)`: deletes payloads that are older than so many days from the log of submissions of the active
 * file's workspace, once the user has seen how many there are.
 */
export async function pruneLedger(services: Services, given?: unknown): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const days = typeof given === 'number' ? given : await askDays();
  const before = services.world.now() - days * dayInMilliseconds;
  const plan = await prunePlan(ledger, before);
  const count = plan.payloads.length;
  if (count === 0) {
    // What crashes have left goes in any case.
    await prune(ledger, plan, before);
    void notifications.showInformationMessage(
      vscode.l10n.t('There are no payloads older than {0} days that can be deleted.', days),
    );
    return;
  }
  const detail = vscode.l10n.t(
    'What was sent and what came of it stays in the log, and keeps it from being sent again. What is deleted cannot be had back. Payloads of which it is not clear what became of them stay: {0}',
    plan.needed,
  );
  await confirm(
    vscode.l10n.t('Delete {0} payloads that are older than {1} days?', count, days),
    vscode.l10n.t('Delete'),
    detail,
  );
  await prune(ledger, plan, before);
  services.changed();
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} payloads are deleted.', count), 10_000);
}

async function askDays(): Promise<number> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Delete old payloads from the log of submissions'),
    prompt: vscode.l10n.t('How many days are payloads kept?'),
    value: '90',
    validateInput: (text) =>
      /^\d{1,5}$/.test(text.trim()) ? undefined : vscode.l10n.t('A number of days, from 0 up'),
  });
  if (typed === undefined) throw new Declined();
  return Number(typed.trim());
}
