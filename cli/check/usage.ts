import path from 'node:path';
import type { Language } from '../../engine/findings/findings';
import { standardInput } from '../files';
import { namedTwice } from '../named-twice';
import type { CheckCommand } from './command';

const texts = {
  nb: {
    namedTwice:
      'Filen er nevnt både som noe som skal skrives, og som noe annet. Den ene ville overskrevet den andre.',
    dryRunOfWhat: '--dry-run viser hva --fix ville endret. Skriv --fix --dry-run.',
    dryRunOfBaseline:
      '--dry-run skriver ingen filer, heller ikke det som --update-baseline ville godtatt. Velg én av dem.',
    changedWhileWatching:
      '--watch kontrollerer det som endres fra nå av, --changed det som er endret til nå. Velg én av dem.',
    baselineWhileWatching:
      '--update-baseline godtar det som er funnet nå, og --watch er aldri ferdig. Godta først, og følg så med.',
    nothingToWatch: '--watch følger filer. Standard inn kan ikke følges: oppgi filer, mapper eller mønstre.',
    cacheOfOfficial:
      '--cache tar vare på det som er funnet etter skjemaet til modellen, ikke etter dokumentene til --openapi. Velg én av dem.',
    fixWhileWatching: '--watch og --fix kan ikke brukes sammen: filene ville bli endret mens de skrives.',
  },
  en: {
    namedTwice:
      'The file is named both as something to write and as something else. One would overwrite the other.',
    dryRunOfWhat: '--dry-run shows what --fix would change. Write --fix --dry-run.',
    dryRunOfBaseline:
      '--dry-run writes no files, nor what --update-baseline would accept. Choose one of them.',
    changedWhileWatching:
      '--watch checks what changes from now on, --changed what has changed until now. Choose one of them.',
    baselineWhileWatching:
      '--update-baseline accepts what is found now, and --watch is never done. Accept first, then watch.',
    nothingToWatch: '--watch follows files. Standard input cannot be followed: name files, folders or globs.',
    cacheOfOfficial:
      '--cache keeps what is found by the schema of the model, not by the documents of --openapi. Choose one of them.',
    fixWhileWatching:
      '--watch and --fix cannot be used together: files would be changed while they are written.',
  },
} as const;

/** What may be asked for together. */
type Options = Pick<
  CheckCommand,
  | 'files'
  | 'fix'
  | 'dryRun'
  | 'watch'
  | 'stdinFilename'
  | 'changed'
  | 'outputs'
  | 'baseline'
  | 'updateBaseline'
  | 'cache'
  | 'cacheLocation'
  | 'openapi'
  | 'lang'
>;

/** @returns what is wrong with options that do not go together */
export function misuseOf(options: Options): string | undefined {
  const { files, fix, dryRun, watch, stdinFilename, changed, updateBaseline, cache, openapi, lang } = options;
  const own = texts[lang satisfies Language];
  const twice = fileNamedTwice(options);
  if (twice !== undefined) return `${twice}: ${own.namedTwice}`;
  if (cache && openapi) return own.cacheOfOfficial;
  if (dryRun && !fix) return own.dryRunOfWhat;
  if (dryRun && updateBaseline) return own.dryRunOfBaseline;
  if (watch && fix) return own.fixWhileWatching;
  if (watch && changed !== undefined) return own.changedWhileWatching;
  if (watch && updateBaseline) return own.baselineWhileWatching;
  const readsInput = files.includes(standardInput) || stdinFilename !== undefined;
  return watch && readsInput ? own.nothingToWatch : undefined;
}

/** @returns a file that would be written to, and that is something else as well; a device may be written to again and again */
function fileNamedTwice({ outputs, baseline, cacheLocation, files }: Options): string | undefined {
  const reports = [outputs.map(({ file }) => file ?? []), cacheLocation ?? []].flat(2);
  const ofOwn = reports.filter((report) => !path.resolve(report).startsWith('/dev/'));
  return namedTwice(ofOwn, [baseline ?? [], files].flat());
}
