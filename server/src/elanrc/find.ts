import { mergeOverrides, readOverrides, type Overrides } from '../check/overrides';

/** What a team's file of overrides is called. */
export const overridesFileName = '.elanrc.json';

/** Reads a file; undefined where there is none. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** The overrides that hold for a file, and what is wrong with the files that they come from. */
export interface FoundOverrides {
  readonly overrides: Overrides;
  readonly problems: readonly string[];
}

const none: FoundOverrides = { overrides: { levels: {}, exceptions: [] }, problems: [] };

/**
 * Reads every `.elanrc.json` from the folder of a file upwards; the nearest one has the last word. `fil` of an
 * exception is relative to the folder that its `.elanrc.json` lies in.
 * @param path of the file that is checked, absolute, with `/` between folders
 */
export async function findOverrides(path: string, read: ReadText): Promise<FoundOverrides> {
  const found: FoundOverrides[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    const place = `${folder}/${overridesFileName}`;
    const text = await read(place);
    if (text !== undefined) found.unshift(readFile(text, place, path.slice(end + 1)));
    if (end === 0) break;
  }
  if (found.length === 0) return none;
  return {
    overrides: mergeOverrides(found.map(({ overrides }) => overrides)),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function readFile(text: string, place: string, file: string): FoundOverrides {
  try {
    const { overrides, problems } = readOverrides(JSON.parse(text.replace(/^\uFEFF/, '')), file);
    return { overrides, problems: problems.map((problem) => `${place}: ${problem}`) };
  } catch (error) {
    return { ...none, problems: [`${place}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
