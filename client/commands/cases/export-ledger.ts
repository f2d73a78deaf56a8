import * as vscode from 'vscode';
import { exportLedger as exported } from '../../../services/ledger/exchange/export';
import { Secret } from '../../../services/log/secret';
import { writePrivateFile } from '../../../services/machine/private-file';
import { exportChoices, type ExportChoices } from '../../cases/export-choices';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';

/**
 * `elan.exportLedger(place?, given?)`: writes the whole log of submissions of the active file's workspace to one file.
 * @param place of the file; otherwise the user chooses it
 * @param given what the user would be asked for otherwise: {@link ExportChoices}
 */
export async function exportLedger(services: Services, place?: unknown, given?: unknown): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const { name, payloads, password } = exportChoices(given) ?? (await ask());
  const { text, calls, ...found } = await exported(ledger, {
    name,
    payloads,
    ...(password === '' ? {} : { password: new Secret(password) }),
    now: services.world.now(),
  });
  await write(place instanceof vscode.Uri ? place : await askPlace(), text);
  const message = vscode.l10n.t(
    'The log of submissions is exported: {0} calls, {1} payloads.',
    calls,
    found.payloads,
  );
  vscode.window.setStatusBarMessage(message, 10_000);
}

async function ask(): Promise<ExportChoices> {
  const title = vscode.l10n.t('Export the log of submissions');
  const prompt = vscode.l10n.t(
    'What are others to know this log by? Your name, or what you call the machine',
  );
  const name = (await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim();
  if (!name) throw new Declined();
  const payloads = await askPayloads(title);
  return { name, payloads, password: await askPassword(title) };
}

/** Asks twice: a file under a password that was mistyped can be opened by nobody. */
async function askPassword(title: string): Promise<string> {
  const hidden = { title, password: true, ignoreFocusOut: true };
  const prompt = vscode.l10n.t(
    'A password for the file: it hides the payloads, and takes the key for the rules on changes along. Leave it empty to leave the key out; then anybody who has the file can read the payloads',
  );
  const password = await vscode.window.showInputBox({ ...hidden, prompt });
  if (password === undefined) throw new Declined();
  if (password === '') return password;
  const again = await vscode.window.showInputBox({
    ...hidden,
    prompt: vscode.l10n.t('The same password once more'),
    validateInput: (text) =>
      text === password ? undefined : vscode.l10n.t('This is not the password that was typed first'),
  });
  if (again === undefined) throw new Declined();
  return password;
}

async function askPayloads(title: string): Promise<ExportChoices['payloads']> {
  const items = [
    {
      label: vscode.l10n.t('No payloads'),
      description: vscode.l10n.t('what was sent and what came of it, as facts and hashes'),
      payloads: 'none',
    },
    {
      label: vscode.l10n.t('Payloads that went to test'),
      description: vscode.l10n.t(
        'for who is to find out what became of a submission, or to put back what was submitted',
      ),
      payloads: 'test',
    },
    {
      label: vscode.l10n.t('Also payloads that went to production'),
      description: vscode.l10n.t('with everything that they say of persons'),
      payloads: 'all',
    },
  ] as const;
  const placeHolder = vscode.l10n.t('Which payloads come along?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  if (!chosen) throw new Declined();
  return chosen.payloads;
}

async function askPlace(): Promise<vscode.Uri> {
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the log of submissions'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [vscode.l10n.t('Exported log of submissions')]: ['jsonl'] },
  });
  if (!chosen) throw new Declined();
  return chosen;
}

/** It gets its name when it is whole. On this machine's disk nobody but the user may read it. */
async function write(place: vscode.Uri, text: string): Promise<void> {
  if (place.scheme === 'file') return writePrivateFile(place.fsPath, text);
  const draft = place.with({ path: `${place.path}.${Date.now()}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, place, { overwrite: true });
  } catch (error) {
    await Promise.resolve(vscode.workspace.fs.delete(draft)).catch(() => undefined);
    throw error;
  }
}
