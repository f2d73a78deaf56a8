import * as vscode from 'vscode';
import { chooseModelCommand } from '../../../server/protocol/protocol';
import versionTable from '../../../schemas/versions.json';
import type { ModelStatusItem } from '../../views/model-status-item';
import { ownSettings } from '../../window/own-settings';

const automatic = 'auto';
const versions = versionTable.versions.map(({ name }) => name);

/**
 * `elan.chooseModel(uri?, version?)`: which version of the model the begjæringer of a folder are read as. Without
 * arguments it asks, about the file of the active editor.
 */
export function registerChooseModel(status: ModelStatusItem): vscode.Disposable {
  return vscode.commands.registerCommand(chooseModelCommand, async (uri?: unknown, version?: unknown) => {
    const file =
      typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
    const chosen = isVersion(version) ? version : await ask(file, status);
    if (chosen !== undefined) await store(file, chosen);
  });
}

function isVersion(value: unknown): value is string {
  return typeof value === 'string' && [automatic, ...versions].includes(value);
}

async function ask(file: vscode.Uri | undefined, status: ModelStatusItem): Promise<string | undefined> {
  const present = ownSettings(file).get<string>('informasjonsmodell', automatic);
  const found = file && status.of(file.toString());
  const items = [automatic, ...versions.toReversed()].map((version) => ({
    version,
    label: version === automatic ? vscode.l10n.t('auto: let the file decide') : version,
    description: [
      version === present ? vscode.l10n.t('chosen now') : '',
      version === automatic && found && !found.explicit
        ? vscode.l10n.t('reads this file as {0}', found.version)
        : '',
      version === versions.at(-1) ? vscode.l10n.t('the newest') : '',
    ]
      .filter(Boolean)
      .join(', '),
  }));
  const title = vscode.l10n.t('Which version of the information model?');
  return (await vscode.window.showQuickPick(items, { title }))?.version;
}

/** The choice is kept where others who open the folder have it too; without a folder, with the user. */
async function store(file: vscode.Uri | undefined, version: string): Promise<void> {
  const folder = file && vscode.workspace.getWorkspaceFolder(file);
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const inFolder = several
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
  const target = folder ? inFolder : vscode.ConfigurationTarget.Global;
  const value = version === automatic ? undefined : version;
  await ownSettings(file).update('informasjonsmodell', value, target);
}
