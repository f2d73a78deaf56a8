import { randomUUID } from 'node:crypto';
import { Ledger } from '../../services/ledger/ledger';
import { LedgerFiles } from '../../services/machine/ledger-files';
import { thisProcess } from '../../services/machine/this-process';
import { logKeysGiven } from '../../services/machine/log-keys';
import { ledgerOfFile, ledgerPlace, workspaceOf } from '../../services/machine/ledger-folder';

/** The ledger of a workspace. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** The real path of the workspace. */
  readonly workspace: string;
  /** The file that it was opened for, relative to the workspace. */
  readonly file: string | undefined;
}

/**
 * Opens the ledger that tells of a file, or that of the folder where the command runs.
 * @param path of the file; nothing for standard input
 * @throws ElanError of reason `logKeyWrong` where `ELAN_LOG_KEY` has something else than keys
 */
export async function ledgerOf(path?: string): Promise<OpenLedger> {
  const here = process.cwd();
  const ofFile = path === undefined ? undefined : await ledgerOfFile(path, [here]);
  const place = ofFile ?? ledgerPlace(await workspaceOf(here, here));
  const keys = logKeysGiven();
  const ledger = new Ledger(
    new LedgerFiles(place, () => Promise.resolve(keys)),
    { now: Date.now, uuid: randomUUID },
    thisProcess,
  );
  return { ledger, workspace: place.workspace, file: ofFile?.file };
}
