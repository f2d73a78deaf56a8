import * as vscode from 'vscode';
import { CallNode, CaseNode, fileOf } from '../../cases/nodes';
import type { Services } from '../../window/services';
import { chosenCase } from './steps/choose-case';
import { casesHere, fileIn, readLedgers } from '../../window/ledgers';
import { notifications } from '../../window/notifications';

/** `elan.openCase(case?)`: opens the begjæring that a case was made of. */
export async function openCase(services: Services, target?: unknown): Promise<void> {
  await openFileOfCase(await fileOfCase(services, target));
}

/** Opens the file of a case, or tells that there is none. @returns its editor */
export async function openFileOfCase(uri: vscode.Uri | undefined): Promise<vscode.TextEditor | undefined> {
  if (!uri) {
    void notifications.showInformationMessage(
      vscode.l10n.t('This was not sent from a file of this workspace.'),
    );
    return undefined;
  }
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) return vscode.window.showTextDocument(uri);
  const name = vscode.workspace.asRelativePath(uri);
  void notifications.showWarningMessage(vscode.l10n.t('{0} is not there any more.', name));
  return undefined;
}

async function fileOfCase(services: Services, target: unknown): Promise<vscode.Uri | undefined> {
  const isNode = target instanceof CaseNode || target instanceof CallNode;
  const node = isNode ? target : await nodeOf(services, target);
  if (!node) return undefined;
  const file = fileOf(node);
  return file === undefined ? undefined : fileIn(node.workspace, file);
}

async function nodeOf(services: Services, target: unknown): Promise<CaseNode | undefined> {
  const { eksternSaksreferanse } = await chosenCase(services, target);
  const cases = casesHere(services, await readLedgers(services));
  const found = cases.find(({ known }) => known.eksternSaksreferanse === eksternSaksreferanse);
  return found && new CaseNode(found.workspace, found.known);
}
