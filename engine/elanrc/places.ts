import { overrideProblemText } from '../check/override-problems';
import type { Language } from '../findings/findings';

/** What a team's file of overrides is called. */
export const overridesFileName = '.elanrc.json';

/** Reads a file of so many bytes at most; undefined where there is none; throws where it cannot be read or is larger. */
export type ReadText = (path: string, most: number) => Promise<string | undefined>;

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

/** @returns what is told of a file that is no JSON from a place on */
export function notJson(text: string, offset: number, language: Language): string {
  const lines = text.slice(0, offset).split('\n');
  const args = { linje: lines.length, tegn: (lines.at(-1)?.length ?? 0) + 1 };
  return overrideProblemText('notJson', language, args);
}
