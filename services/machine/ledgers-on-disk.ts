import { LedgerFiles, thisProcess } from './ledger-files';
import { ledgerOfFile } from './ledger-folder';
import type { LedgerWorld } from '../known/known-reader';

/**
 * @param folders that an editor has open, or the one that a command runs in
 * @returns ledgers as they stand in files
 */
export function ledgersOnDisk(folders: readonly string[]): LedgerWorld {
  return {
    now: Date.now,
    process: thisProcess,
    find: async (file) => {
      const place = await ledgerOfFile(file, folders);
      return { store: new LedgerFiles(place), file: place.file };
    },
  };
}
