import * as vscode from 'vscode';
import { exportLedger as exported, type ExportOptions } from '../../../services/ledger/exchange/export';
import { Secret } from '../../../services/log/secret';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';

/** What may be given in place of the questions. */
interface Given {
  readonly name: string;
  readonly payloads: ExportOptions['payloads'];
  /** Empty where the key is not to come along. */
  readonly password: string;
}

/**
 * `elan.exportLedger(place?, given?)`: writes the whole log of submissions of the active file's workspace to one file.
 * @param place of the file; otherwise the user chooses it
 */
export async function exportLedger(services: Services, place?: unknown, given?: unknown): Promise<void> {
  const { ledger } = await services.ledgerFor(vscode.window.activeTextEditor?.document.uri);
  const { name, payloads, password } = isGiven(given) ? given : await ask();
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

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && 'name' in value && 'payloads' in value;
}

async function ask(): Promise<Given> {
  const title = vscode.l10n.t('Export the log of submissions');
  const prompt = vscode.l10n.t(
    'What are others to know this log by? Your name, or what you call the machine',
  );
  const name = (await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim();
  if (!name) throw new Declined();
  const payloads = await askPayloads(title);
  const password = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'A password for the file, which takes the key for the rules on changes along. Leave it empty to leave the key out',
    ),
    password: true,
    ignoreFocusOut: true,
  });
  if (password === undefined) throw new Declined();
  return { name, payloads, password };
}

async function askPayloads(title: string): Promise<ExportOptions['payloads']> {
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

/** It gets its name when it is whole. */
async function write(place: vscode.Uri, text: string): Promise<void> {
  const draft = place.with({ path: `${place.path}.${Date.now()}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(draft, place, { overwrite: true });
  } catch (error) {
    await Promise.resolve(vscode.workspace.fs.delete(draft)).catch(() => undefined);
    throw error;
  }
}
