import type { Language } from '../../check/findings';
import { words, type WordName, type WordArguments } from './words';

/** A command that cannot be carried out as it is given: an option, a profile or a file is missing or wrong. */
export class UsageError extends Error {
  constructor(
    readonly word: WordName,
    readonly args: WordArguments = {},
  ) {
    super(words('en')(word, args));
    this.name = 'UsageError';
  }

  /** @returns what is wrong, in a language */
  text(language: Language): string {
    return words(language)(this.word, this.args);
  }
}
