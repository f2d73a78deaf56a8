import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
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

/**
 * Finds the workspace of a file or folder: the nearest folder above it, or itself, that has a `.git`.
 * @param otherwise the folder that is the workspace where there is none
 * @returns its real path
 */
export async function workspaceOf(start: string, otherwise: string): Promise<string> {
  let folder = await real(start);
  for (;;) {
    if (await exists(path.join(folder, '.git'))) return folder;
    const above = path.dirname(folder);
    if (above === folder) return real(otherwise);
    folder = above;
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
  const [innermost = holder] = folders
    .filter((folder) => isWithin(holder, path.resolve(folder)))
    .toSorted((a, b) => path.resolve(b).length - path.resolve(a).length);
  const place = ledgerPlace(await workspaceOf(holder, innermost), override);
  const inWorkspace = path.relative(place.workspace, path.join(await real(holder), path.basename(file)));
  return { ...place, file: inWorkspace.replaceAll(path.sep, '/') };
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

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
