import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import { merge, mergePlan } from '../../../services/ledger/exchange/merge';
import { mergeInWords } from '../../../services/ledger/exchange/merge-words';
import { readExport, type ReadExport } from '../../../services/ledger/exchange/read';
import { limits } from '../../../services/limits/limits';
import { TooLarge } from '../../../services/limits/too-large';
import { Secret } from '../../../services/log/secret';
import { thisProcess } from '../../../services/machine/this-process';
import { moment } from '../../../services/reports/format';
import { confirm, Declined } from '../../window/confirm';
import { fileNameOf } from '../../window/file-name';
import { notifications } from '../../window/notifications';
import { readUri } from '../../window/read-uri';
import type { Services } from '../../window/services';
import { uiLanguage } from '../../window/settings';

/**
 * `elan.importLedger(place?, password?)`: takes over what an exported log has and that of the active file's workspace has
 * not, once the user has seen what that is.
 * @param place of the file; otherwise the user chooses it
 * @param password that it is under; asked for where it is left out and there is one
 */
export async function importLedger(services: Services, place?: unknown, password?: unknown): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const text = await textOf(place instanceof vscode.Uri ? place : await askPlace());
  const read = await readWith(text, typeof password === 'string' ? password : undefined);
  const plan = await mergePlan(ledger, read, { process: thisProcess, now: services.world.now() });
  const language = uiLanguage();
  if (plan.lines.length + plan.payloads.size === 0) {
    await merge(ledger, plan);
    void notifications.showInformationMessage(
      vscode.l10n.t('Everything in the log from {0} stands here already.', read.from),
    );
    return;
  }
  await confirm(
    vscode.l10n.t('Take over the log from {0}, written at {1}?', read.from, moment(read.writtenAt, language)),
    vscode.l10n.t('Take over'),
    shortened(mergeInWords(plan, language)),
  );
  await merge(ledger, plan);
  services.changed();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The log from {0} is taken over.', read.from), 10_000);
}

async function askPlace(): Promise<vscode.Uri> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import a log of submissions'),
      openLabel: vscode.l10n.t('Import'),
      canSelectMany: false,
    })) ?? [];
  if (!chosen) throw new Declined();
  return chosen;
}

async function textOf(place: vscode.Uri): Promise<string> {
  const file = fileNameOf(place);
  try {
    return new TextDecoder().decode(await readUri(place, limits.exportedLog.bytes));
  } catch (cause) {
    if (cause instanceof TooLarge) {
      const { found, limit } = cause;
      throw new ElanError('logFileTooLarge', { args: { file, found, limit } });
    }
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('logFileUnreadable', { args: { file, problem }, cause });
  }
}

async function readWith(text: string, password: string | undefined): Promise<ReadExport> {
  try {
    return await readExport(text, password === undefined ? undefined : new Secret(password));
  } catch (error) {
    if (password !== undefined || !(error instanceof ElanError) || error.reason !== 'logFilePassword')
      throw error;
    return readExport(text, new Secret(await askPassword()));
  }
}

async function askPassword(): Promise<string> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Import a log of submissions'),
    prompt: vscode.l10n.t('The password that the log was exported under'),
    password: true,
    ignoreFocusOut: true,
  });
  if (!typed) throw new Declined();
  return typed;
}

/** What a dialog has room for; how many there are stands in its first line. */
function shortened(lines: readonly string[]): string {
  const most = 12;
  return lines.length <= most
    ? lines.join('\n')
    : [...lines.slice(0, most), `… (+${lines.length - most})`].join('\n');
}
