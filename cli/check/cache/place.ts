import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import { sha256 } from '../../../services/ledger/hash';
import type { CheckSetup } from '../setup';

/** Where results are kept. */
export interface Place {
  readonly file: string;
  /** Whether it is in the user's own cache folder, where everything is of this program. */
  readonly isOwn: boolean;
}

/** @returns where results are kept if nobody says where: a file for each folder that elan is run in, and for each way of checking */
export function usualPlace(setup: CheckSetup): Place {
  const { cache } = envPaths('elan', { suffix: '' });
  const name = sha256(JSON.stringify([process.cwd(), { ...setup, today: '' }])).slice(0, 16);
  return { file: path.join(cache, 'check', name), isOwn: true };
}

/** Makes the folder of a file; the user's own is for nobody else to read. */
export async function makeFolder({ file, isOwn }: Place): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: isOwn ? 0o700 : 0o777 });
}

/** What nobody has written to for so long is of a folder that is gone, or used no more; in milliseconds. */
const longest = 30 * 24 * 60 * 60 * 1000;

/** Removes from the user's own cache folder what has been of no use for long. */
export async function removeOld({ file: own, isOwn }: Place, now: number): Promise<void> {
  const folder = path.dirname(own);
  for (const name of isOwn ? await readdir(folder) : []) {
    const file = path.join(folder, name);
    // Another run may have done so, or be writing there.
    const written = await stat(file).catch(() => undefined);
    if (written && now - written.mtimeMs > longest) await rm(file, { force: true });
  }
}
