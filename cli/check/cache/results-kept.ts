import { fileExists, readText } from '../../../services/machine/read-text';
import type { Language } from '../../../engine/findings/findings';
import limits from '#schemas/grenser.json';
import { writeWhole } from '../outputs';
import { CheckRefusal } from '../refusal';
import type { Outcome } from '../setup';
import { isOurs, kept, keptText, readKept, resultOf, type KeptResult } from './kept';
import { makeFolder, removeOld, type Place } from './place';
import { cacheWords } from './words';

/** Which results are kept, and where. */
export interface KeepingOptions {
  readonly place: Place;
  /** All that results follow from besides the files. */
  readonly settings: string;
  readonly lang: Language;
}

/** Results of earlier runs, and those of this one for the next. */
export class ResultsKept {
  private readonly asked = new Set<string>();

  private constructor(
    private readonly options: KeepingOptions,
    private readonly files: Map<string, KeptResult>,
    private isChanged: boolean,
  ) {}

  /**
   * What is damaged, or follows from other settings, counts for nothing.
   * @throws CheckRefusal where a file that was named is another kind of file: it would be lost
   */
  static async open(options: KeepingOptions): Promise<ResultsKept> {
    const before = readKept(await textAt(options));
    const isOfUse = before?.settings === options.settings;
    return new ResultsKept(options, new Map(isOfUse ? before.files : []), !isOfUse);
  }

  /** @returns what is kept of a file under a key, in an object of its own, since a result may be nothing */
  of(file: string, key: Buffer): { readonly outcome?: Outcome } | undefined {
    this.asked.add(file);
    const result = this.files.get(file);
    return result === undefined ? undefined : resultOf(result, key);
  }

  keep(file: string, key: Buffer, outcome: Outcome): void {
    this.files.set(file, kept(outcome, key));
    this.isChanged = true;
  }

  /** Writes what is kept from now on. @returns a sentence about what kept it from being written */
  async write(): Promise<string | undefined> {
    if (!this.isChanged) return undefined;
    const { place, settings, lang } = this.options;
    try {
      await this.forgetRemoved();
      await makeFolder(place);
      const text = keptText({ settings, files: this.files });
      // More is not read either.
      if (Buffer.byteLength(text) > limits.cache.bytes) return `${place.file}: ${cacheWords[lang].tooMuch}`;
      await writeWhole(place.file, text, 0o600);
      await removeOld(place, Date.now());
      return undefined;
    } catch (error) {
      return `${place.file}: ${cacheWords[lang].notWritten(reasonOf(error))}`;
    }
  }

  private async forgetRemoved(): Promise<void> {
    for (const file of this.files.keys())
      if (!this.asked.has(file) && !(await fileExists(file))) this.files.delete(file);
  }
}

/** Anything may stand in a file that was named; what is in the user's own cache folder is ours, or of no use. */
async function textAt({ place: { file, isOwn }, lang }: KeepingOptions): Promise<string> {
  const words = cacheWords[lang];
  const refuse = (sentence: string): string => {
    if (isOwn) return '';
    throw new CheckRefusal(`${file}: ${sentence}`);
  };
  try {
    const text = (await readText(file, limits.cache.bytes)) ?? '';
    return isOurs(text) ? text : refuse(words.isOther);
  } catch (error) {
    if (error instanceof CheckRefusal) throw error;
    return refuse(words.unreadable(reasonOf(error)));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
