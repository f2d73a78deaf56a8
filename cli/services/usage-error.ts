import type { Language } from '../../engine/findings/findings';
import { exitCodes, type ExitCode } from '../exit-codes';
import { words, type WordArguments, type WordName } from './words/words';

/** A command that cannot be carried out as it is given: an option, a profile or a file is missing or wrong. */
export class UsageError extends Error {
  constructor(
    readonly word: WordName,
    readonly args: WordArguments = {},
    readonly exitCode: ExitCode = exitCodes.misuse,
  ) {
    super(words('en')(word, args));
    this.name = 'UsageError';
  }

  /** @returns what is wrong, in a language */
  text(language: Language): string {
    return words(language)(this.word, this.args);
  }
}
