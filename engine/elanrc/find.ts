import limits from '#schemas/grenser.json';
import { mergeOverrides, readOverrides, type Overrides } from '../check/overrides';

/** What a team's file of overrides is called. */
export const overridesFileName = '.elanrc.json';

/** Reads a file of so many bytes at most; undefined where there is none; throws where it cannot be read or is larger. */
export type ReadText = (path: string, most: number) => Promise<string | undefined>;

/** The overrides that hold for a file, and what is wrong with the files that they come from. */
export interface FoundOverrides {
  readonly overrides: Overrides;
  readonly problems: readonly string[];
}

const none: FoundOverrides = { overrides: { levels: {}, exceptions: [] }, problems: [] };

/**
 * Reads the `.elanrc.json` of the folder of a file and of the folders above it, as far as the one that the user works in;
 * the nearest one has the last word. `fil` of an exception is relative to the folder that its `.elanrc.json` lies in.
 * @param path of the file that is checked, absolute, with `/` between folders
 * @param roots the folders that the user works in; of a file outside them only its own folder counts
 */
export async function findOverrides(
  path: string,
  read: ReadText,
  roots: readonly string[],
): Promise<FoundOverrides> {
  const found: FoundOverrides[] = [];
  const within = roots.filter((root) => path.startsWith(`${root}/`)).map(({ length }) => length);
  const top = Math.max(0, Math.min(path.lastIndexOf('/'), ...within));
  for (let end = path.lastIndexOf('/'); end >= top; end = path.lastIndexOf('/', end - 1)) {
    const place = `${path.slice(0, end)}/${overridesFileName}`;
    const one = await readPlace(place, path.slice(end + 1), read);
    if (one) found.unshift(one);
    if (end === 0) break;
  }
  if (found.length === 0) return none;
  return {
    overrides: mergeOverrides(found.map(({ overrides }) => overrides)),
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function readPlace(place: string, file: string, read: ReadText): Promise<FoundOverrides | undefined> {
  try {
    const text = await read(place, limits.elanrc.bytes);
    if (text === undefined) return undefined;
    const { overrides, problems } = readOverrides(JSON.parse(text.replace(/^\uFEFF/, '')), file);
    return { overrides, problems: problems.map((problem) => `${place}: ${problem}`) };
  } catch (error) {
    return { ...none, problems: [`${place}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
