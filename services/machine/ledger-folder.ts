import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import { askedOnce } from './asked-once';
import { sha256 } from '../ledger/hash';

/** Where the ledger of a workspace is. */
export interface LedgerPlace {
  /** The folder that holds the ledger. */
  readonly folder: string;
  /** The real path of the workspace. */
  readonly workspace: string;
}

/** A file, and the ledger that tells of it. */
export interface LedgerOfFile extends LedgerPlace {
  /** The file's path in the workspace, with `/` between folders. */
  readonly file: string;
}

/** What is asked of the file system to find a workspace; a run over many files remembers the answers. */
export interface Looking {
  /** @returns whether there is anything at a path */
  readonly exists: (path: string) => Promise<boolean>;
}

const looking: Looking = {
  exists: (place) =>
    stat(place).then(
      () => true,
      () => false,
    ),
};

/** @returns a look that asks once for each path */
export function lookingOnce(): Looking {
  return { exists: askedOnce(looking.exists) };
}

/**
 * Finds the workspace of a file or folder: the nearest folder above it, or itself, that has a `.git`.
 * @param otherwise the folder that is the workspace where there is none
 * @returns its real path
 */
export async function workspaceOf(start: string, otherwise: string): Promise<string> {
  return (await repositoryOf(await real(start), looking)) ?? real(otherwise);
}

async function repositoryOf(start: string, { exists }: Looking): Promise<string | undefined> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (await exists(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/**
 * @param workspace a real path
 * @param override the value of `ELAN_LEDGER`: the folder to use instead
 * @returns where the ledger of a workspace is; it need not be there yet
 */
export function ledgerPlace(workspace: string, override = process.env['ELAN_LEDGER']): LedgerPlace {
  if (override) return { folder: path.resolve(override), workspace };
  const { data } = envPaths('elan', { suffix: '' });
  return { folder: path.join(data, 'workspaces', sha256(workspace).slice(0, 16)), workspace };
}

/**
 * @param file its path
 * @param folders that an editor has open, or the one that a command runs in: where no folder above the file has a
 *   `.git`, its workspace is the innermost of these that it is in, and else the folder that it stands in
 * @returns the ledger that tells of a file; the command line, the language server and the extension find the same one
 */
export async function ledgerOfFile(
  file: string,
  folders: readonly string[],
  override?: string,
): Promise<LedgerOfFile> {
  const holder = path.dirname(path.resolve(file));
  return inLedger(file, await ledgerOfFolder(holder, folders, override));
}

/**
 * @param holder the folder that files stand in, absolute
 * @param folders as {@link ledgerOfFile} has them
 * @returns the ledger that tells of the files in a folder; `file` is the folder
 */
export async function ledgerOfFolder(
  holder: string,
  folders: readonly string[],
  override?: string,
  look: Looking = looking,
): Promise<LedgerOfFile> {
  const [innermost = holder] = folders
    .filter((folder) => isWithin(holder, path.resolve(folder)))
    .toSorted((a, b) => path.resolve(b).length - path.resolve(a).length);
  const folder = await real(holder);
  const place = ledgerPlace((await repositoryOf(folder, look)) ?? (await real(innermost)), override);
  return { ...place, file: path.relative(place.workspace, folder).replaceAll(path.sep, '/') };
}

/** @returns the ledger that tells of a file, by that of the folder that it stands in */
export function inLedger(file: string, ofFolder: LedgerOfFile): LedgerOfFile {
  return { ...ofFolder, file: path.posix.join(ofFolder.file, path.basename(file)) };
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** What is not there has no real path, but the folder that holds it may. */
async function real(given: string): Promise<string> {
  const absolute = path.resolve(given);
  try {
    return await realpath(absolute);
  } catch {
    const above = path.dirname(absolute);
    return above === absolute ? absolute : path.join(await real(above), path.basename(absolute));
  }
}
