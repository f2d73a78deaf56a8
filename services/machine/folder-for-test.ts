import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { keptFromProduction } from '../../engine/elanrc/for-test';
import type { Language } from '../../engine/findings/findings';
import { ElanError } from '../errors';
import { readText } from './read-text';

/**
 * Refuses to have anything to do with production for a file in a folder that is marked as one for test. A link counts by
 * where it stands and by what it leads to.
 * @param file a file, there or not, such as one that a folder would have
 * @throws ElanError of reason `folderIsForTest`, or `folderUnclear` where an `.elanrc.json` cannot be read as it should
 */
export async function refuseFolderForTest(file: string, language: Language): Promise<void> {
  const named = path.resolve(file);
  for (const place of new Set([named, await realPathOf(named)])) {
    const kept = await keptFromProduction(place.replaceAll('\\', '/'), readText, language);
    if (!kept) continue;
    if ('markedBy' in kept) throw new ElanError('folderIsForTest', { args: { file: kept.markedBy } });
    throw new ElanError('folderUnclear', { args: { problem: kept.problem } });
  }
}

async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(await realPathOf(folder), path.basename(file));
  }
}
