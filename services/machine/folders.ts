import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { TooLarge } from '../limits/too-large';
import { readAll, textOf } from './read-text';

/** Why a file of some folders is not read. */
export type FolderRefusal =
  'outside' | 'missing' | 'noFile' | 'noJson' | 'tooLarge' | 'notUtf8' | 'unreadable';

/** A file is not read, and why. */
export class NotRead extends Error {
  constructor(
    readonly reason: FolderRefusal,
    readonly file: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'NotRead';
  }
}

/** A file in one of the folders. */
export interface FoundInFolder {
  /** Absolute, with every link followed. */
  readonly path: string;
  /** How it is told: relative to its folder, with `/` between folders. */
  readonly name: string;
}

interface Folder {
  /** As it was named, absolute. */
  readonly named: string;
  /** The same with every link followed. */
  readonly real: string;
}

/** Folders of which JSON files may be read, whatever is asked for: nothing else, and nothing that a link leads to elsewhere. */
export class Folders {
  private constructor(private readonly folders: readonly Folder[]) {}

  /**
   * @param names of folders
   * @throws NotRead where one of them is no folder
   */
  static async of(names: readonly string[]): Promise<Folders> {
    return new Folders(await Promise.all(names.map(folderOf)));
  }

  /** The folders, with every link followed. */
  get paths(): readonly string[] {
    return this.folders.map(({ real }) => real);
  }

  /**
   * @param others folders; those that there are not count for nothing
   * @returns the folders that are in both: never more than these are
   */
  async within(others: readonly string[]): Promise<Folders> {
    const found = await Promise.all(others.map((name) => folderOf(name).catch(() => undefined)));
    const known = found.filter((folder) => folder !== undefined);
    const inner = known.filter(({ real }) => this.folders.some((folder) => isIn(folder.real, real)));
    const outer = this.folders.filter(({ real }) => known.some((folder) => isIn(folder.real, real)));
    const byPath = new Map([...inner, ...outer].map((folder) => [folder.real, folder]));
    return new Folders([...byPath.values()]);
  }

  /**
   * @param file a path, absolute or relative to one of the folders
   * @throws NotRead where it leads out of them, or to no JSON file
   */
  async find(file: string): Promise<FoundInFolder> {
    const places = file.includes('\0') ? [] : this.placesOf(file);
    if (places.length === 0) throw new NotRead('outside', file);
    for (const place of places) {
      const real = await realpath(place).catch(() => undefined);
      if (real === undefined) continue;
      const folder = this.folders.find((each) => isIn(each.real, real));
      if (!folder) throw new NotRead('outside', file);
      // A link must not make something else of what may be read.
      if (!isJson(place) || !isJson(real)) throw new NotRead('noJson', file);
      return { path: real, name: path.relative(folder.real, real).replaceAll('\\', '/') };
    }
    throw new NotRead('missing', file);
  }

  /**
   * @param found by {@link find}
   * @param most in bytes
   * @throws NotRead where it cannot be read
   */
  async read({ path: place, name }: FoundInFolder, most: number): Promise<string> {
    try {
      // Whoever puts a link or a pipe there meanwhile is told that it cannot be read.
      const handle = await open(place, constants.O_RDONLY | noFollow | noWait);
      try {
        const status = await handle.stat();
        if (!status.isFile()) throw new NotRead('noFile', name);
        if (status.size > most) throw new NotRead('tooLarge', name);
        return textOf(await readAll(handle.createReadStream({ autoClose: false }), most));
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw error instanceof NotRead ? error : new NotRead(reasonOf(error), name);
    }
  }

  /** Where a path may lead to, by its letters alone: nothing outside is even looked at. */
  private placesOf(file: string): string[] {
    const places = path.isAbsolute(file)
      ? [path.resolve(file)]
      : this.folders.map(({ named }) => path.resolve(named, file));
    return places.filter((place) =>
      this.folders.some(({ named, real }) => isIn(named, place) || isIn(real, place)),
    );
  }
}

/** There is nothing to follow, or to wait for, where the system has no such files. */
const { O_NOFOLLOW: noFollow = 0, O_NONBLOCK: noWait = 0 } = constants as Partial<typeof constants>;

async function folderOf(name: string): Promise<Folder> {
  const named = path.resolve(name);
  const real = await realpath(named).catch(() => undefined);
  if (real === undefined) throw new NotRead('missing', name);
  if (!(await stat(real)).isDirectory()) throw new NotRead('noFile', name);
  return { named, real };
}

/** @returns whether a place is a folder, or in it */
export function isIn(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

const isJson = (place: string): boolean => path.extname(place).toLowerCase() === '.json';

function reasonOf(error: unknown): FolderRefusal {
  if (error instanceof TooLarge) return 'tooLarge';
  if (error instanceof TypeError) return 'notUtf8';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' ? 'missing' : 'unreadable';
}
