import { realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Language } from '../../engine/findings/findings';
import { Folders, isIn, NotRead } from '../../services/machine/folders';
import { exitCodes, type ExitCode } from '../exit-codes';
import { GaveUp, largestMessage, serve } from './server';
import { mcpWords } from './words';

/** `elan mcp` as given on the command line. */
export interface McpCommand {
  /** The present folder where there are none. */
  readonly folders: readonly string[];
  readonly allowFixes?: boolean;
  readonly lang: Language;
}

/**
 * Serves the tools for language models over standard input and output, until standard input ends.
 * @returns the exit code: 2 for a folder that cannot be used, and where a message was too large to be read
 */
export async function runMcp({ folders, allowFixes = false, lang }: McpCommand): Promise<ExitCode> {
  const words = mcpWords[lang];
  // A variable that is empty in a client's settings names nothing.
  const given = folders.filter((folder) => folder !== '');
  if (given.length === 0 && isTooWide(process.cwd())) return misuse(words.nameFolders(process.cwd()));
  try {
    const named = await Folders.of(given.length > 0 ? given : ['.']);
    await serve({ folders: named, allowFixes, language: lang });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof GaveUp) return misuse(words.gaveUp(largestMessage));
    if (!(error instanceof NotRead)) throw error;
    return misuse(words.noFolder(error.file));
  }
}

/** Programs are often started in the root of the disk, at home or above it, which nobody has chosen to have read. */
function isTooWide(folder: string): boolean {
  const real = realOf(folder);
  return real === path.parse(real).root || isIn(real, realOf(os.homedir()));
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

function misuse(problem: string): ExitCode {
  process.stderr.write(`${problem}\n`);
  return exitCodes.misuse;
}
