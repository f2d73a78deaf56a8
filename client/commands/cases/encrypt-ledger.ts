import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import { readLogKeys } from '../../../services/ledger/log-key';
import type { LogKey } from '../../../services/ledger/payload-lock';
import { Secret } from '../../../services/log/secret';
import { Declined } from '../../window/confirm';
import { notifications } from '../../window/notifications';
import type { Services } from '../../window/services';

type Choice = 'new' | 'given' | 'copy';

/**
 * `elan.encryptLedger(choice?)`: has payloads of the log of submissions of the active file's workspace encrypted with a key of
 * the keyring, or copies the key for the command line.
 * @param given `new`, `given` or `copy`; otherwise the user chooses
 */
export async function encryptLedger(services: Services, given?: unknown): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const keys = await services.logKeys.all();
  const choice = choices.find((each) => each === given) ?? (await ask(await ledger.encryption.lock(), keys));
  if (choice === 'copy') return copyKeys(services);
  const added = await (choice === 'new' ? services.logKeys.make() : services.logKeys.add(await askKeys()));
  if (!added) throw new Declined();
  await lock(services, added);
}

const choices: readonly Choice[] = ['new', 'given', 'copy'];

async function ask(locked: string | undefined, keys: readonly LogKey[]): Promise<Choice> {
  const hasKey = keys.some(({ id }) => id === locked);
  const items = [
    {
      choice: 'new' as const,
      label: vscode.l10n.t('Encrypt with a new key'),
      description: vscode.l10n.t('it is kept in the keyring of this machine'),
    },
    {
      choice: 'given' as const,
      label: vscode.l10n.t('Use a key from another machine'),
      description: vscode.l10n.t('to read what was encrypted there, and to encrypt with it'),
    },
    ...(keys.length > 0
      ? [
          {
            choice: 'copy' as const,
            label: vscode.l10n.t('Copy the key'),
            description: vscode.l10n.t(
              'for ELAN_LOG_KEY on the command line, and to be kept in a safe place',
            ),
          },
        ]
      : []),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: stateOf(locked, hasKey),
    placeHolder: vscode.l10n.t(
      'Without the key nobody can read what was sent; all else in the log stays readable.',
    ),
  });
  if (!chosen) throw new Declined();
  return chosen.choice;
}

function stateOf(locked: string | undefined, hasKey: boolean): string {
  if (locked === undefined) return vscode.l10n.t('Payloads in this log are not encrypted');
  return hasKey
    ? vscode.l10n.t('Payloads in this log are encrypted, and the key {0} is here', locked)
    : vscode.l10n.t('Payloads in this log are encrypted with the key {0}, which is not here', locked);
}

async function askKeys(): Promise<Secret> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('The key of the log of submissions'),
    prompt: vscode.l10n.t(
      'As it was copied on the other machine: one line of base64, or several keys with blanks between',
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) =>
      areKeys(text) ? undefined : vscode.l10n.t('That is no key of a log of submissions.'),
  });
  if (typed === undefined) throw new Declined();
  return new Secret(typed.trim());
}

function areKeys(text: string): boolean {
  try {
    return readLogKeys(new Secret(text)).length > 0;
  } catch (error) {
    if (error instanceof ElanError) return false;
    throw error;
  }
}

/** The ledger is opened again: it has to know the key to read what was encrypted with it before. */
async function lock(services: Services, key: LogKey): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const { locked, closed } = await ledger.encryption.lockWith(key);
  services.changed();
  const done = vscode.l10n.t(
    'Payloads are encrypted from now on, and {0} that were there. Copy the key, and keep it.',
    locked,
  );
  if (closed === 0) return void vscode.window.setStatusBarMessage(done, 15_000);
  const left = vscode.l10n.t(
    'Payloads that stay as they are, since they are damaged or encrypted with a key that is not here: {0}.',
    closed,
  );
  void notifications.showWarningMessage(`${done} ${left}`);
}

async function copyKeys(services: Services): Promise<void> {
  await vscode.env.clipboard.writeText((await services.logKeys.text()).reveal());
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('The key is copied. Whoever has it can read what was sent.'),
    10_000,
  );
}
