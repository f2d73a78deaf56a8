import limits from '#schemas/grenser.json';
import { mergeOverrides, plainPath, readOverrides, type Overrides } from '../check/overrides';
import { overrideProblemText } from '../check/override-problems';
import { parse } from '../begjaering/parse';
import type { Language } from '../findings/findings';

/** What a team's file of overrides is called. */
export const overridesFileName = '.elanrc.json';

/** Reads a file of so many bytes at most; undefined where there is none; throws where it cannot be read or is larger. */
export type ReadText = (path: string, most: number) => Promise<string | undefined>;

/** What the files beside a begjæring are looked at with. */
export interface Files {
  readonly read: ReadText;
  /** Whether there is a file at a path; nothing is said of files that are gone where it is left out. */
  readonly exists?: (path: string) => Promise<boolean>;
}

/** The overrides that hold for a file, and what is wrong with the files that they come from. */
export interface FoundOverrides {
  readonly overrides: Overrides;
  readonly problems: readonly string[];
  /** What is no mistake, and can be tidied up: exceptions for files that are gone. */
  readonly notices: readonly string[];
  /** Whether nothing of the folder may be sent to production. */
  readonly isForTest: boolean;
}

const none: FoundOverrides = {
  overrides: { levels: {}, exceptions: [] },
  problems: [],
  notices: [],
  isForTest: false,
};

/** A place where an `.elanrc.json` may stand, and what it says; undefined where there is none. */
export interface OverridesPlace {
  readonly place: string;
  readonly found: FoundOverrides | undefined;
}

/**
 * @param path of the file that is checked, absolute, with `/` between folders
 * @param roots the folders that the user works in; of a file outside them only its own folder counts
 * @returns where an `.elanrc.json` that holds for the file may stand, the nearest first
 */
export function overridesPlaces(path: string, roots: readonly string[]): string[] {
  const within = roots.filter((root) => path.startsWith(`${root}/`)).map(({ length }) => length);
  const top = Math.max(0, Math.min(path.lastIndexOf('/'), ...within));
  const places: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= top; end = path.lastIndexOf('/', end - 1)) {
    places.push(`${path.slice(0, end)}/${overridesFileName}`);
    if (end === 0) break;
  }
  return places;
}

/**
 * Reads the `.elanrc.json` of the folder of a file and of the folders above it, as far as the one that the user works in.
 * `fil` of an exception is relative to the folder that its `.elanrc.json` lies in.
 * @param path and roots as {@link overridesPlaces} takes them
 * @param language of what is told of the files
 * @returns what each says, the nearest first, whose word is the last
 */
export async function readOverridesPlaces(
  path: string,
  files: Files,
  roots: readonly string[],
  language: Language,
): Promise<OverridesPlace[]> {
  const read: OverridesPlace[] = [];
  for (const place of overridesPlaces(path, roots)) {
    const folder = place.slice(0, -overridesFileName.length - 1);
    read.push({ place, found: await readPlace(folder, path.slice(folder.length + 1), files, language) });
  }
  return read;
}

/**
 * @param path and the others as {@link readOverridesPlaces} takes them
 * @returns what all that hold for a file say together
 */
export async function findOverrides(
  path: string,
  files: Files,
  roots: readonly string[],
  language: Language,
): Promise<FoundOverrides> {
  const places = await readOverridesPlaces(path, files, roots, language);
  const found = places.flatMap((each) => each.found ?? []).reverse();
  if (found.length === 0) return none;
  return {
    overrides: mergeOverrides(found.map(({ overrides }) => overrides)),
    problems: found.flatMap(({ problems }) => problems),
    notices: found.flatMap(({ notices }) => notices),
    isForTest: found.some(({ isForTest }) => isForTest),
  };
}

/** Why nothing of a folder may be sent to production: it is marked so, or what says so cannot be read as it should. */
export type KeptFromProduction = { readonly markedBy: string } | { readonly problem: string };

/**
 * Unlike rules, the mark counts however far up it stands: who works in a folder below is bound by it too.
 * @param path and language as {@link readOverridesPlaces} takes them
 * @returns undefined where no `.elanrc.json` speaks against it
 */
export async function keptFromProduction(
  path: string,
  read: ReadText,
  language: Language,
): Promise<KeptFromProduction | undefined> {
  const top = path.slice(0, path.indexOf('/'));
  const places = await readOverridesPlaces(path, { read }, [top], language);
  const marked = places.find(({ found }) => found?.isForTest);
  if (marked) return { markedBy: marked.place };
  const [problem] = places.flatMap(({ found }) => found?.problems ?? []);
  return problem === undefined ? undefined : { problem };
}

async function readPlace(
  folder: string,
  file: string,
  { read, exists }: Files,
  language: Language,
): Promise<FoundOverrides | undefined> {
  const place = `${folder}/${overridesFileName}`;
  const told = (problem: string): string => `${place}: ${problem}`;
  try {
    const text = (await read(place, limits.elanrc.bytes))?.replace(/^\uFEFF/, '');
    if (text === undefined) return undefined;
    const { value, problems: mistakes } = parse(text);
    const [mistake] = mistakes;
    if (mistake) return { ...none, problems: [told(notJson(text, mistake.offset, language))] };
    const { overrides, problems, files, isForTest } = readOverrides(value, file, language);
    const gone: string[] = [];
    for (const fil of files) {
      if (exists && !(await exists(`${folder}/${plainPath(fil)}`))) {
        gone.push(told(overrideProblemText('fileGone', language, { fil })));
      }
    }
    return { overrides, problems: problems.map(told), notices: gone, isForTest };
  } catch (error) {
    const melding = error instanceof Error ? error.message : String(error);
    return { ...none, problems: [told(overrideProblemText('unreadable', language, { melding }))] };
  }
}

function notJson(text: string, offset: number, language: Language): string {
  const lines = text.slice(0, offset).split('\n');
  const args = { linje: lines.length, tegn: (lines.at(-1)?.length ?? 0) + 1 };
  return overrideProblemText('notJson', language, args);
}
