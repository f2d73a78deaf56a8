import * as vscode from 'vscode';
import { describeError, ElanError } from '../../services/errors';
import { KeyringError } from './secrets';
import { Declined } from './confirm';
import type { Services } from './services';
import { uiLanguage } from './settings';
import { notifications } from './notifications';

/**
 * Runs what a command does. Whatever goes wrong is told once, in words, with what can be done about it; nothing is said
 * of what the user has stopped.
 */
export async function runCommand<T>(services: Services, work: () => Promise<T>): Promise<T | undefined> {
  try {
    // Views and findings do not wait until a message has been answered.
    return await work().finally(() => services.changed());
  } catch (error) {
    if (error instanceof Declined || isCancellation(error)) return undefined;
    await showError(services, error);
    return undefined;
  }
}

/** A call that was stopped by the user, and of which nothing is unclear. */
function isCancellation(error: unknown): boolean {
  if (error instanceof ElanError) return error.kind === 'cancelled' && error.done === 'no';
  // Nothing was being sent: it was only waited for something.
  return error instanceof Error && error.name === 'AbortError';
}

/** Whether it is not known what became of a submission or a change; of an attachment that can be uploaded again. */
function canBeFoundOut({ done, operation, reason }: ElanError): boolean {
  if (reason === 'receivedAfterAll') return true;
  return done === 'unknown' && (operation === 'submit' || operation === 'change');
}

interface Offer {
  readonly title: string;
  run(): unknown;
}

async function showError(services: Services, error: unknown): Promise<void> {
  services.world.log.error('command.failed', {
    problem: error instanceof Error ? error.message : String(error),
  });
  const offers = [...offersFor(error), showLogOffer(services)];
  const chosen = await notifications.showErrorMessage(textOf(error), ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === chosen)?.run();
}

function textOf(error: unknown): string {
  if (error instanceof ElanError) {
    const { message, advice } = describeError(error, uiLanguage());
    return [message, adviceHere(error) ?? advice].filter(Boolean).join(' ');
  }
  if (error instanceof KeyringError) return error.message;
  return vscode.l10n.t(
    'Something went wrong in the extension. {0}',
    error instanceof Error ? error.message : '',
  );
}

/** Where there is a button for what the advice tells a person to do by hand. */
function adviceHere(error: ElanError): string | undefined {
  if (canBeFoundOut(error)) return vscode.l10n.t('Do not send it again yet: find out first.');
  if (error.reason === 'ledgerDoubtful')
    return vscode.l10n.t(
      'Do not send it another way: repair the log first, which asks the service what is missing.',
    );
  return undefined;
}

function offersFor(error: unknown): Offer[] {
  if (!(error instanceof ElanError)) return [];
  const { reason, correlationId } = error;
  const command = (title: string, id: string, ...args: readonly unknown[]): Offer => ({
    title,
    run: () => vscode.commands.executeCommand(id, ...args),
  });
  if (reason === 'localElanNotRunning')
    return [command(vscode.l10n.t('Start local ELAN'), 'elan.startLocalElan')];
  if (reason === 'workspaceNotTrusted')
    return [command(vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage')];
  if (reason === 'keyNotKept') return [command(vscode.l10n.t('Connect…'), 'elan.connect')];
  if (reason === 'ledgerDoubtful')
    return [command(vscode.l10n.t('Repair the log of submissions…'), 'elan.repairLedger')];
  const offers: Offer[] = [];
  if (canBeFoundOut(error)) {
    // of several that are unclear, it is about this one
    const which = reason === 'receivedAfterAll' ? [] : [correlationId];
    offers.push(command(vscode.l10n.t('Find out'), 'elan.findOut', ...which));
  }
  if (correlationId) {
    const title = vscode.l10n.t('Copy correlation id');
    offers.push({ title, run: () => vscode.env.clipboard.writeText(correlationId) });
  }
  return offers;
}

function showLogOffer({ channel }: Services): Offer {
  return { title: vscode.l10n.t('Show log'), run: () => channel.show() };
}
