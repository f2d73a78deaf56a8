import path from 'node:path';
import * as vscode from 'vscode';
import { casesOf, type KnownCase } from '../cases/cases';
import { ElanError } from '../../services/errors';
import { openDamage, type Damage } from '../../services/ledger/damage';
import type { LedgerEntry } from '../../services/ledger/records';
import type { Environment } from '../../services/profile';
import type { Services, WorkspaceLedger } from './services';

/** What one ledger holds. */
export interface LedgerContent {
  /** The real path of the workspace that it tells of. */
  readonly workspace: string;
  readonly entries: readonly LedgerEntry[];
  /** Where it is damaged, as far as nobody has found out yet what the active profile's environment has lost by it. */
  readonly damage: readonly Damage[];
}

/** A ledger that cannot be read, and why. */
export interface UnreadLedger {
  /** The real path of the workspace that it tells of. */
  readonly workspace: string;
  readonly error: ElanError;
}

/** A case, and the workspace that it was sent from. */
export interface CaseHere {
  readonly workspace: string;
  readonly known: KnownCase;
}

/**
 * Reads the ledgers of the active file and of the folders that are open.
 * @throws ElanError of kind `ledger` where one of them cannot be read
 */
export async function readLedgers(services: Services): Promise<readonly LedgerContent[]> {
  const { read, unread } = await readEachLedger(services);
  const [first] = unread;
  if (first) throw first.error;
  return read;
}

/** Reads the ledgers of the active file and of the folders that are open: that of the file first. */
export async function readEachLedger(
  services: Services,
): Promise<{ readonly read: readonly LedgerContent[]; readonly unread: readonly UnreadLedger[] }> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const places = await ledgersHere(services, active?.scheme === 'file' ? [active] : []);
  const { environment } = services.profiles.active;
  const all = await Promise.all(places.map((place) => readOne(place, environment)));
  return {
    read: all.filter((each) => 'entries' in each),
    unread: all.filter((each) => 'error' in each),
  };
}

/**
 * @param first files whose ledgers come first
 * @returns the ledgers of the folders that are open, each once; the one that holds without a folder where none is
 */
export async function ledgersHere(
  services: Services,
  first: readonly vscode.Uri[] = [],
): Promise<readonly WorkspaceLedger[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => fileIn(uri.fsPath));
  const files = [...first, ...folders];
  const places = await Promise.all(
    (files.length > 0 ? files : [undefined]).map((file) => services.ledgerFor(file)),
  );
  return [...new Map(places.map((place) => [place.workspace, place])).values()];
}

async function readOne(
  { workspace, ledger }: WorkspaceLedger,
  environment: Environment,
): Promise<LedgerContent | UnreadLedger> {
  try {
    const content = await ledger.content();
    return { workspace, entries: content.entries, damage: openDamage(content, environment, true) };
  } catch (error) {
    if (error instanceof ElanError) return { workspace, error };
    throw error;
  }
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
