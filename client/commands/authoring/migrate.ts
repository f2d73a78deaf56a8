import * as vscode from 'vscode';
import versionTable from '../../../schemas/versions.json';
import {
  migrateMethod,
  type MigrateAnswer,
  type MigrateParams,
  type MigrationAnswer,
  type UndecidedPlace,
} from '../../../server/protocol/migrate';
import type { Requests } from '../../window/language-server';
import { chooseModelCommand } from '../../../server/protocol/protocol';
import { MigrationPreview } from '../../views/migration-preview';
import { notifications } from '../../window/notifications';
import { applyEdit } from '../../window/apply-edit';
import { fileNameOf } from '../../window/file-name';
import { ownSettings } from '../../window/own-settings';

const command = 'elan.migrate';

/**
 * `elan.migrate(version?)`: brings the begjæring of the active editor to a later version of the model, after a preview.
 *
 * @param modelOf the version of the model that a file is read as, where that is known
 */
export function registerMigrate(
  requests: Requests,
  modelOf: (uri: string) => string | undefined,
): vscode.Disposable {
  const preview = new MigrationPreview();
  const registration = vscode.commands.registerCommand(command, async (version?: unknown) => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const to = typeof version === 'string' ? version : await chooseVersion(modelOf(document.uri.toString()));
    if (to !== undefined) await migrate(document, to, requests, preview);
  });
  return vscode.Disposable.from(preview, registration);
}

/** @param from the version that the file is in; those before it cannot be reached */
async function chooseVersion(from: string | undefined): Promise<string | undefined> {
  const names = versionTable.versions.map(({ name }) => name);
  const later = names.slice(from === undefined ? 0 : names.indexOf(from) + 1).toReversed();
  // in the newest model there is nothing to choose, and the answer says so
  if (later.length <= 1) return names.at(-1);
  const items = later.map((label, i) => ({ label, description: i === 0 ? vscode.l10n.t('the newest') : '' }));
  const title = vscode.l10n.t('Migrate to which version of the information model?');
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}

async function migrate(
  document: vscode.TextDocument,
  to: string,
  requests: Requests,
  preview: MigrationPreview,
): Promise<void> {
  const params: MigrateParams = { uri: document.uri.toString(), to };
  const answer = await requests.request<MigrateAnswer>(document, migrateMethod, params);
  if (!answer) {
    void notifications.showInformationMessage(vscode.l10n.t('This file is no begjæring.'));
  } else if ('refusal' in answer) {
    void notifications.showWarningMessage(answer.refusal);
  } else if (answer.edits.length > 0) {
    await show(document, answer, preview, () => migrate(document, to, requests, preview));
  } else if (answer.undecided.length > 0) {
    void tellOf(document, answer);
  } else {
    void notifications.showInformationMessage(vscode.l10n.t('The file is in model {0} already.', answer.to));
  }
}

/** @param again is called where the file was changed after the preview was made */
async function show(
  document: vscode.TextDocument,
  answer: MigrationAnswer,
  preview: MigrationPreview,
  again: () => Promise<void>,
): Promise<void> {
  const { from, to, text } = answer;
  await preview.show({
    document,
    text,
    title: vscode.l10n.t('{0}: model {1} → {2}', fileNameOf(document.uri), from, to),
    apply: () => apply(document, answer, again),
  });
  // the command is done with the preview; the answer may come much later, or never
  void ask(document, answer, preview, again);
}

async function ask(
  document: vscode.TextDocument,
  answer: MigrationAnswer,
  preview: MigrationPreview,
  again: () => Promise<void>,
): Promise<void> {
  const [applyIt, discard] = [vscode.l10n.t('Apply'), vscode.l10n.t('Discard')];
  const message = vscode.l10n.t(
    'This is how {1} would be in model {0}.',
    answer.to,
    fileNameOf(document.uri),
  );
  const chosen = await notifications.showInformationMessage(
    [message, ...leftOf(answer)].join(' '),
    applyIt,
    discard,
  );
  // the preview may have been closed by then; the answer counts all the same
  if (chosen !== undefined) await preview.close(document);
  if (chosen === applyIt) await apply(document, answer, again);
}

async function apply(
  document: vscode.TextDocument,
  answer: MigrationAnswer,
  again: () => Promise<void>,
): Promise<void> {
  if (document.version !== answer.version) {
    void notifications.showInformationMessage(
      vscode.l10n.t('The file was changed after the preview was made. Here is a new one.'),
    );
    return again();
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    answer.edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText)),
  );
  await vscode.window.showTextDocument(document);
  if (await applyEdit(document, edit, { isRefactoring: true })) void tellOf(document, answer);
}

/** @returns sentences about what the migration leaves to the user, and what it takes away */
function leftOf({ undecided, removed }: MigrationAnswer): string[] {
  const names = removed.map(({ name }) => name).join(', ');
  return [
    ...(undecided.length === 1 ? [vscode.l10n.t('One place is left for you to decide.')] : []),
    ...(undecided.length > 1
      ? [vscode.l10n.t('{0} places are left for you to decide.', undecided.length)]
      : []),
    ...(removed.length > 0 ? [vscode.l10n.t('Taken away: {0}.', names)] : []),
  ];
}

async function tellOf(document: vscode.TextDocument, answer: MigrationAnswer): Promise<void> {
  const { to } = answer;
  const chosen = ownSettings(document.uri).get<string>('informasjonsmodell', 'auto');
  if (chosen !== 'auto' && chosen !== to)
    await vscode.commands.executeCommand(chooseModelCommand, document.uri.toString(), to);
  const message = [vscode.l10n.t('The file is migrated to model {0}.', to), ...leftOf(answer)].join(' ');
  if (answer.undecided.length === 0) {
    void notifications.showInformationMessage(message);
    return;
  }
  const show = vscode.l10n.t('Show them');
  if ((await notifications.showWarningMessage(message, show)) === show)
    await showPlaces(document, answer.undecided);
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
