import path from 'node:path';
import * as vscode from 'vscode';
import { casesOf, type KnownCase } from '../cases/cases';
import type { LedgerEntry } from '../../services/ledger/records';
import type { Services } from './services';

/** What one ledger holds. */
export interface LedgerContent {
  /** The real path of the workspace that it tells of. */
  readonly workspace: string;
  readonly entries: readonly LedgerEntry[];
}

/** A case, and the workspace that it was sent from. */
export interface CaseHere {
  readonly workspace: string;
  readonly known: KnownCase;
}

/**
 * Reads the ledgers of the folders that are open and of the active file.
 * @throws ElanError of kind `ledger`
 */
export async function readLedgers(services: Services): Promise<LedgerContent[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => fileIn(uri.fsPath));
  const active = vscode.window.activeTextEditor?.document.uri;
  const files = [...folders, ...(active?.scheme === 'file' ? [active] : [])];
  const places = await Promise.all(
    (files.length > 0 ? files : [undefined]).map((file) => services.ledgerFor(file)),
  );
  const byWorkspace = new Map(places.map((place) => [place.workspace, place]));
  return Promise.all(
    [...byWorkspace.values()].map(async ({ workspace, ledger }) => ({
      workspace,
      entries: await ledger.entries(),
    })),
  );
}

/** @returns the cases of the active profile's environment, newest first */
export function casesHere(services: Services, ledgers: readonly LedgerContent[]): CaseHere[] {
  const { environment } = services.profiles.active;
  return ledgers
    .flatMap(({ workspace, entries }) =>
      casesOf(entries, environment).cases.map((known) => ({ workspace, known })),
    )
    .toSorted((a, b) => Date.parse(b.known.at) - Date.parse(a.known.at));
}

/** @returns a file of a workspace; any where none is named, for what concerns the workspace only */
export function fileIn(workspace: string, file = 'begjaering.json'): vscode.Uri {
  return vscode.Uri.file(path.join(workspace, file));
}
