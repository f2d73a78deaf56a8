import limits from '#schemas/grenser.json';
import { mergeOverrides, plainPath, readOverrides, type Overrides } from '../check/overrides';
import { overrideProblemText } from '../check/override-problems';
import { parse } from '../begjaering/parse';
import type { Language } from '../findings/findings';
import { notJson, overridesFileName, overridesPlaces, type ReadText } from './places';

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
}

/** What holds for a file where there is no `.elanrc.json`, neither beside it nor above. */
export const noOverrides: FoundOverrides = {
  overrides: { levels: {}, exceptions: [] },
  problems: [],
  notices: [],
};

/** A place where an `.elanrc.json` may stand, and what it says; undefined where there is none. */
export interface OverridesPlace {
  readonly place: string;
  readonly found: FoundOverrides | undefined;
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
  if (found.length === 0) return noOverrides;
  return {
    overrides: mergeOverrides(found.map(({ overrides }) => overrides)),
    problems: found.flatMap(({ problems }) => problems),
    notices: found.flatMap(({ notices }) => notices),
  };
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
    if (mistake) return { ...noOverrides, problems: [told(notJson(text, mistake.offset, language))] };
    const { overrides, problems, files } = readOverrides(value, file, language);
    const gone: string[] = [];
    for (const fil of files) {
      if (exists && !(await exists(`${folder}/${plainPath(fil)}`))) {
        gone.push(told(overrideProblemText('fileGone', language, { fil })));
      }
    }
    return { overrides, problems: problems.map(told), notices: gone };
  } catch (error) {
    const melding = error instanceof Error ? error.message : String(error);
    return { ...noOverrides, problems: [told(overrideProblemText('unreadable', language, { melding }))] };
  }
}
