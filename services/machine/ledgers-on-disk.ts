import path from 'node:path';
import { askedOnce } from './asked-once';
import { LedgerFiles } from './ledger-files';
import { thisProcess } from './this-process';
import { inLedger, ledgerOfFile, ledgerOfFolder, lookingOnce } from './ledger-folder';
import type { LedgerWorld } from '../known/known-reader';

/**
 * @param folders tells which an editor has open, or the one that a command runs in
 * @returns ledgers as they stand in files
 */
export function ledgersOnDisk(folders: () => readonly string[]): LedgerWorld {
  return {
    now: Date.now,
    process: thisProcess,
    find: async (file) => {
      const place = await ledgerOfFile(file, folders());
      return { store: new LedgerFiles(place), file: place.file };
    },
  };
}

/**
 * The same for one run over many files: a folder is looked at once, and a ledger counts as it stood when the first file
 * asked for it.
 */
export function ledgersOfOneRun(folders: readonly string[]): LedgerWorld {
  const look = lookingOnce();
  const ledgerOf = askedOnce((holder) => ledgerOfFolder(holder, folders, undefined, look));
  const stores = new Map<string, LedgerAsFound>();
  return {
    now: Date.now,
    process: thisProcess,
    find: async (file) => {
      const place = inLedger(file, await ledgerOf(path.dirname(path.resolve(file))));
      const store = stores.get(place.folder) ?? new LedgerAsFound(place);
      stores.set(place.folder, store);
      return { store, file: place.file };
    },
  };
}

class LedgerAsFound extends LedgerFiles {
  private stampFound: Promise<string | undefined> | undefined;
  private keyFound: Promise<Uint8Array> | undefined;

  override stamp(): Promise<string | undefined> {
    return (this.stampFound ??= super.stamp());
  }

  override key(): Promise<Uint8Array> {
    return (this.keyFound ??= super.key());
  }
}
