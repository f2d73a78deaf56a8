import type { Language } from '../../engine/findings/findings';
import { standardInput } from '../files';
import type { CheckCommand } from './check';

const texts = {
  nb: {
    dryRunOfWhat: '--dry-run viser hva --fix ville endret. Skriv --fix --dry-run.',
    nothingToWatch: '--watch følger filer. Standard inn kan ikke følges: oppgi filer, mapper eller mønstre.',
    fixWhileWatching: '--watch og --fix kan ikke brukes sammen: filene ville bli endret mens de skrives.',
  },
  en: {
    dryRunOfWhat: '--dry-run shows what --fix would change. Write --fix --dry-run.',
    nothingToWatch: '--watch follows files. Standard input cannot be followed: name files, folders or globs.',
    fixWhileWatching:
      '--watch and --fix cannot be used together: files would be changed while they are written.',
  },
} as const;

/** What may be asked for together. */
type Options = Pick<CheckCommand, 'files' | 'fix' | 'dryRun' | 'watch' | 'stdinFilename' | 'lang'>;

/** @returns what is wrong with options that do not go together */
export function misuseOf({ files, fix, dryRun, watch, stdinFilename, lang }: Options): string | undefined {
  const own = texts[lang satisfies Language];
  if (dryRun && !fix) return own.dryRunOfWhat;
  if (watch && fix) return own.fixWhileWatching;
  const readsInput = files.includes(standardInput) || stdinFilename !== undefined;
  return watch && readsInput ? own.nothingToWatch : undefined;
}
