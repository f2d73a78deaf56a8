import * as vscode from 'vscode';
import versionTable from '../../../schemas/versions.json';
import {
  migrateMethod,
  type MigrateAnswer,
  type MigrateParams,
  type MigrationAnswer,
  type UndecidedPlace,
} from '../../../server/src/lsp/migrate-protocol';
import type { Requests } from '../services/language-server';
import { chooseModelCommand } from '../../../server/src/lsp/protocol';

const command = 'elan.migrate';

/** `elan.migrate(version?)`: brings the begjæring of the active editor to a later version of the model, after a preview. */
export function registerMigrate(requests: Requests): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (version?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const to = typeof version === 'string' ? version : await chooseVersion();
    if (to !== undefined) await migrate(editor.document, to, requests);
  });
}

async function chooseVersion(): Promise<string | undefined> {
  const items = versionTable.versions.toReversed().map(({ name }, i) => ({
    label: name,
    description: i === 0 ? vscode.l10n.t('the newest') : '',
  }));
  const title = vscode.l10n.t('Migrate to which version of the information model?');
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}

async function migrate(document: vscode.TextDocument, to: string, requests: Requests): Promise<void> {
  const params: MigrateParams = { uri: document.uri.toString(), to };
  const answer = await requests.request<MigrateAnswer>(document, migrateMethod, params);
  if (!answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This file is no begjæring.'));
  } else if ('refusal' in answer) {
    void vscode.window.showWarningMessage(answer.refusal);
  } else if (answer.edits.length === 0 && answer.undecided.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The file is in model {0} already.', answer.to));
  } else if (await applied(document, answer)) {
    await tellOf(document, answer);
  }
}

/** The user sees every edit first, and may leave out any of them. */
async function applied(document: vscode.TextDocument, { version, edits, from, to }: MigrationAnswer) {
  if (edits.length === 0) return true;
  if (document.version !== version) return false;
  const metadata = {
    needsConfirmation: true,
    label: vscode.l10n.t('Migrate from model {0} to {1}', from, to),
  };
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      new vscode.TextEdit(rangeOf(range), newText),
      metadata,
    ]),
  );
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function tellOf(
  document: vscode.TextDocument,
  { to, undecided, removed }: MigrationAnswer,
): Promise<void> {
  const chosen = vscode.workspace
    .getConfiguration('elan', document.uri)
    .get<string>('informasjonsmodell', 'auto');
  if (chosen !== 'auto' && chosen !== to)
    await vscode.commands.executeCommand(chooseModelCommand, document.uri.toString(), to);
  if (undecided.length === 0 && removed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The file is in model {0} now.', to));
    return;
  }
  const show = vscode.l10n.t('Show them');
  const message = vscode.l10n.t(
    'The file is in model {0} now. {1} places have to be seen to, and {2} properties went.',
    to,
    undecided.length,
    removed.length,
  );
  const offers = undecided.length > 0 ? [show] : [];
  if ((await vscode.window.showWarningMessage(message, ...offers)) === show)
    await showPlaces(document, undecided);
}

async function showPlaces(document: vscode.TextDocument, places: readonly UndecidedPlace[]): Promise<void> {
  const items = places.map(({ pointer, message, rangeAfter }) => ({
    label: pointer,
    detail: message,
    rangeAfter,
  }));
  const title = vscode.l10n.t('What the migration could not decide');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (!chosen) return;
  const editor = await vscode.window.showTextDocument(document);
  const range = rangeOf(chosen.rangeAfter);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

function rangeOf({ start, end }: UndecidedPlace['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
