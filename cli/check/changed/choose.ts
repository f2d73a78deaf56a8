import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { overridesFileName, overridesPlaces } from '../../../engine/elanrc/places';
import type { Language } from '../../../engine/findings/findings';
import { askedOnce } from '../../../services/machine/asked-once';
import { fileExists } from '../../../services/machine/read-text';
import { standardInput, type Found } from '../../files';
import { CheckRefusal } from '../refusal';
import { gitChanges, type GitChanges } from './git';
import { changedWords } from './words';
import { absolutePath } from '../../paths';

/** How changed files are chosen. */
export interface Choosing {
  /** What they are compared with; `true` for HEAD. */
  readonly ref: string | true;
  readonly lang: Language;
  /** Whether what a team has turned down counts for nothing. */
  readonly strict: boolean;
}

/** The files that are to be checked, and what is to be told of the choice. */
export interface Chosen {
  readonly files: readonly Found[];
  readonly notes: readonly string[];
}

/**
 * @param found the files that the arguments lead to
 * @returns those of them that git says are changed, and those for which a changed `.elanrc.json` holds; one that is named and
 *   is not there is kept, so that it is told of
 * @throws CheckRefusal where git cannot say
 */
export async function chooseChanged(
  found: readonly Found[],
  { ref, lang, strict }: Choosing,
): Promise<Chosen> {
  const words = changedWords[lang];
  if (found.some(({ file }) => file === standardInput)) throw new CheckRefusal(words.notStandardInput);
  const name = ref === true ? 'HEAD' : ref;
  const changes = await gitChanges(name, lang).catch((error: unknown) => withHint(error, name, lang));
  const changed = new Changed(changes, words);
  const files: Found[] = [];
  const notes = new Set<string>();
  for (const one of found) {
    const places = strict ? [] : overridesPlaces(absolutePath(one.file), [absolutePath('.')]);
    const governing = await changed.amongOverrides(places);
    for (const place of governing) notes.add(words.governed(shown(place)));
    if (governing.length > 0 || (await changed.has(one.file))) files.push(one);
  }
  if (files.length === 0) notes.add(words.nothing(name));
  return { files, notes: [...notes] };
}

const shown = (place: string): string => path.relative('.', place).replaceAll('\\', '/');

/** A name behind `--changed` is taken for what to compare with, and may have been meant as what to check. */
async function withHint(error: unknown, ref: string, lang: Language): Promise<never> {
  if (error instanceof CheckRefusal && (await fileExists(ref)))
    throw new CheckRefusal(error.message + changedWords[lang].isFile(ref), { cause: error });
  throw error;
}

/** What git has said, asked by the names that files have here: a folder may be reached by links. */
class Changed {
  private readonly files: ReadonlySet<string>;
  private readonly overrides: readonly string[];
  private readonly folder = askedOnce((folder) => realpath(folder).catch(() => folder));
  private readonly top: Promise<string>;

  constructor(
    private readonly changes: GitChanges,
    private readonly words: (typeof changedWords)[Language],
  ) {
    this.files = new Set(changes.files.map((file) => file.normalize()));
    this.overrides = changes.files.filter((file) => path.posix.basename(file) === overridesFileName);
    this.top = this.folder(changes.top);
  }

  /**
   * @returns whether a file is changed; also where there is none
   * @throws CheckRefusal where it is in another repository
   */
  async has(file: string): Promise<boolean> {
    const name = await this.nameOf(file);
    if (this.files.has(name) || !(await fileExists(file))) return true;
    if (name.startsWith('../') || path.isAbsolute(name)) throw new CheckRefusal(this.words.outside(file));
    const repository = this.changes.repositories.find((folder) => name.startsWith(`${folder}/`));
    if (repository !== undefined) throw new CheckRefusal(this.words.repository(repository));
    return false;
  }

  /** @returns those of several `.elanrc.json` that are changed, come or gone */
  async amongOverrides(places: readonly string[]): Promise<string[]> {
    if (this.overrides.length === 0) return [];
    const names = await Promise.all(places.map((place) => this.nameOf(place)));
    return places.filter((_, position) => this.overrides.includes(names[position] ?? ''));
  }

  /** From the top of the working tree, as git says it; letters whole, as not every machine writes them. */
  private async nameOf(file: string): Promise<string> {
    const folder = await this.folder(path.dirname(path.resolve(file)));
    const name = path.relative(await this.top, path.join(folder, path.basename(file)));
    return name.replaceAll(path.sep, '/').normalize();
  }
}
