import * as vscode from 'vscode';
import { ElanError } from '../../services/errors';
import { isBegjaering } from './open-begjaeringer';
import { Declined } from './confirm';
import { fileNameOf } from './file-name';

/**
 * @param given the file that a command was called with; otherwise it is the active one, or one that is open, and of
 *   several the user says which
 * @returns the begjæring that a command is about
 * @throws ElanError of reason `noBegjaering` where there is none, and Declined where the user does not say which
 */
export async function begjaeringFor(given?: unknown): Promise<vscode.TextDocument> {
  if (given instanceof vscode.Uri) {
    const document = await vscode.workspace.openTextDocument(given);
    if (!isBegjaering(document)) throw new ElanError('noBegjaering');
    return document;
  }
  const active = activeBegjaering();
  if (active) return active;
  const [only, ...others] = openBegjaeringer();
  if (!only) throw new ElanError('noBegjaering');
  return others.length === 0 ? only : choose([only, ...others]);
}

/** @returns the begjæring in the active editor; undefined where that is none */
export function activeBegjaering(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isBegjaering(document) ? document : undefined;
}

/** @returns the begjæring that is seen beside something else; undefined where there are several, or none */
export function visibleBegjaering(): vscode.TextDocument | undefined {
  const [only, ...others] = new Set(visibleBegjaeringer());
  return others.length === 0 ? only : undefined;
}

function visibleBegjaeringer(): vscode.TextDocument[] {
  return vscode.window.visibleTextEditors.map(({ document }) => document).filter(isBegjaering);
}

/** Those that can be seen, or else all that are open. */
function openBegjaeringer(): vscode.TextDocument[] {
  const visible = visibleBegjaeringer();
  const found = visible.length > 0 ? visible : vscode.workspace.textDocuments.filter(isBegjaering);
  return [...new Set(found)];
}

async function choose(documents: readonly vscode.TextDocument[]): Promise<vscode.TextDocument> {
  const items = documents.map((document) => ({
    document,
    label: fileNameOf(document.uri),
    description: vscode.workspace.asRelativePath(document.uri),
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which begjæring?') });
  if (!chosen) throw new Declined();
  return chosen.document;
}
