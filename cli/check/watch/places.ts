import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { overridesFileName } from '../../../engine/elanrc/places';

/** Where something may change that a report tells of. */
export interface Places {
  /** Folders that are watched with all below them. */
  readonly deep: ReadonlySet<string>;
  /** Folders of which only the files are watched. */
  readonly flat: ReadonlySet<string>;
  /** Files that are named outright. */
  readonly named: ReadonlySet<string>;
}

/** What is never looked into; `findFiles` leaves it out too. */
const passedOver = /[/\\](?:node_modules|\.git)(?:[/\\]|$)/;

/**
 * @param args files, folders and globs, as they are given on the command line
 * @returns where to watch, as absolute paths
 */
export async function placesOf(args: readonly string[]): Promise<Places> {
  const [deep, flat, named] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const arg of args) {
    const place = path.resolve(arg);
    const isFolder = await stat(place).then(
      (status) => status.isDirectory(),
      () => undefined,
    );
    if (isFolder) deep.add(place);
    else if (isFolder === undefined && isPattern(arg)) deep.add(path.resolve(beginningOf(arg)));
    else for (const name of new Set([place, await targetOf(place)])) named.add(name);
  }
  // A file is watched by its folder: editors write aside and rename, and then the file is another one.
  const folders = [...[...named].map((file) => path.dirname(file)), ...deep];
  for (const folder of folders) for (const above of upToHere(folder)) flat.add(above);
  return { deep, flat, named };
}

const targetOf = (place: string): Promise<string> => realpath(place).catch(() => place);

const isPattern = (arg: string): boolean => /[*?[{]/.test(arg);

/** The folder in which a pattern begins. */
function beginningOf(pattern: string): string {
  const segments = pattern.split('/');
  const fixed = segments.slice(0, segments.findIndex(isPattern));
  return fixed.length > 0 ? `${fixed.join('/')}/` : '.';
}

/** A folder, and those above it whose `.elanrc.json` counts. */
function upToHere(folder: string): string[] {
  const here = process.cwd();
  const isWithin = folder === here || folder.startsWith(here + path.sep);
  const above = path.dirname(folder);
  return isWithin && folder !== here ? [folder, ...upToHere(above)] : [folder];
}

/**
 * @param place an absolute path, below one of the folders
 * @param isFile whether it is a file; undefined where that is not known
 * @returns whether what happens there may change a report
 */
export function concerns({ deep, flat, named }: Places, place: string, isFile: boolean | undefined): boolean {
  if (deep.has(place) || flat.has(place) || named.has(place)) return true;
  const isBelow = [...deep].some((folder) => isIn(folder, place));
  const isDirectlyBelow = flat.has(path.dirname(place));
  if (isBelow && !passedOver.test(place)) return true;
  return isDirectlyBelow && isFile !== false && path.basename(place) === overridesFileName;
}

/** @returns whether a place is in a folder, however deep */
export function isIn(folder: string, place: string): boolean {
  return place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
