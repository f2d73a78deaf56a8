import * as vscode from 'vscode';
import { csvBeside, entriesIn, testLogName, testLogOf } from '../../cases/log-files';
import type { PlanSection } from '../../../services/ledger/test-log-markdown';
import { environmentFacts } from '../../../services/operations/environments';
import { confirm, Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { messageLanguage, uiLanguage } from '../../window/settings';
import { readLedgers } from '../../window/ledgers';
import { notifications } from '../../window/notifications';
import { askSavePlace } from '../../window/save-place';

/**
 * `elan.exportTestLog(place?, whole?)`: writes every call to the active profile's environment as Markdown and CSV.
 * @param place of the Markdown, with the CSV beside it; otherwise the user chooses it
 * @param whole whether identifiers are shown whole; otherwise the user chooses it
 */
export async function exportTestLog(services: Services, place?: unknown, whole?: unknown): Promise<void> {
  const { environment } = services.profiles.active;
  const ledgers = await readLedgers(services);
  const entries = entriesIn(
    environment,
    ledgers.flatMap((ledger) => ledger.entries),
  );
  if (entries.length === 0) {
    const name = environmentFacts(environment).name(uiLanguage());
    void notifications.showInformationMessage(vscode.l10n.t('Nothing has been sent from here to {0}.', name));
    return;
  }
  const options = { environment, language: messageLanguage(), now: services.world.now() };
  const shownWhole = typeof whole === 'boolean' ? whole : await askWhole();
  const plan = await planOf(services, shownWhole);
  const log = testLogOf(entries, { ...options, whole: shownWhole, ...(plan ? { plan } : {}) });
  const markdown = place instanceof vscode.Uri ? place : await askPlace(testLogName(options));
  const csv = markdown.with({ path: csvBeside(markdown.path) });
  if (!(place instanceof vscode.Uri)) await confirmOverwriting(csv);
  await write(markdown, log.markdown);
  await write(csv, log.csv);
  await vscode.window.showTextDocument(markdown, { preview: false });
  tellOf(csv);
}

/** In production there is none. */
async function planOf(services: Services, whole: boolean): Promise<PlanSection | undefined> {
  const { target } = environmentFacts(services.profiles.active.environment);
  if (target === 'production') return undefined;
  const { planSectionHere } = await import('../../window/test-plan');
  return planSectionHere(services, whole);
}

async function askWhole(): Promise<boolean> {
  const items = [
    {
      label: vscode.l10n.t('Hide identifiers'),
      description: vscode.l10n.t('numbers of persons and organisations in names of files and references'),
      whole: false,
    },
    {
      label: vscode.l10n.t('Show identifiers'),
      description: vscode.l10n.t('only where whoever gets the log may know them'),
      whole: true,
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export test log') });
  if (!chosen) throw new Declined();
  return chosen.whole;
}

function askPlace(name: string): Promise<vscode.Uri> {
  return askSavePlace(`${name}.md`, {
    title: vscode.l10n.t('Export test log as Markdown, with a CSV beside it'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { Markdown: ['md'] },
  });
}

/** The dialog has asked about the Markdown only. */
async function confirmOverwriting(csv: vscode.Uri): Promise<void> {
  const isThere = await vscode.workspace.fs.stat(csv).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const name = vscode.workspace.asRelativePath(csv);
  await confirm(vscode.l10n.t('{0} is there already. Replace it?', name), vscode.l10n.t('Replace'));
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The Markdown is shown: a notification would say what everybody sees, and lie over it. */
function tellOf(csv: vscode.Uri): void {
  const name = vscode.workspace.asRelativePath(csv);
  const message = vscode.l10n.t('The test log is written, and as CSV in {0}.', name);
  vscode.window.setStatusBarMessage(message, 10_000);
}
