import { isOrganisationNumber, isPersonNumber, isRealPerson } from './identifiers';

/** What looks like the number of a person or an organisation and is none. */
export interface WrongNumber {
  readonly number: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The numbers of persons and organisations in a text. */
export interface NumbersInText {
  /** Digits only, each once, in the order in which they stand. */
  readonly numbers: readonly string[];
  readonly wrong: readonly WrongNumber[];
}

/** Nine digits, or eleven; with spaces, and in persons' a hyphen, where people put them. No part of a longer number, a date or a uuid. */
const looksLikeNumber =
  /(?<![\w.-])(?:\d{9}|\d{11}|\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}|\d{6}[ \u00a0-]\d{5})(?![\w-]|\.\d)/g;

/** @returns the numbers that stand in any text: a list, a table, a begjæring */
export function numbersInText(text: string): NumbersInText {
  const numbers = new Set<string>();
  const wrong: WrongNumber[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    for (const [found] of line.matchAll(looksLikeNumber)) {
      const number = found.replaceAll(/\D/g, '');
      if (isOrganisationNumber(number) || isPersonNumber(number)) numbers.add(number);
      else wrong.push({ number, line: index + 1 });
    }
  }
  return { numbers: [...numbers], wrong };
}

/**
 * Only synthetic persons may be sent to the test environment, also in attachments.
 * @param file its content is looked at where it is a text, else its name alone
 * @returns how many numbers of persons it has that are not synthetic, and so may belong to somebody
 */
export function realPersonsIn(file: {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}): number {
  const content = file.contentType.startsWith('text/') ? decoded(file.bytes) : '';
  const { numbers } = numbersInText(`${file.fileName.replaceAll(/[._-]/g, ' ')}\n${content}`);
  return numbers.filter(isRealPerson).length;
}

/** Other programs write texts by two bytes a character, and say so by what they begin with. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
