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
 * Looks for persons who may be real in a file's name and in its text, which comes piece by piece: only synthetic ones may be
 * sent to the test environment, also in attachments.
 */
export class RealPersonsLook {
  private readonly found = new Set<string>();
  private held = '';

  constructor(fileName: string) {
    this.look(fileName.replaceAll(/[._-]/g, ' '));
  }

  add(text: string): void {
    this.held += text;
    const end = endOfWhole(this.held);
    this.look(this.held.slice(0, end));
    this.held = this.held.slice(end);
  }

  /** @returns how many numbers of persons there are that are not synthetic, once all has come */
  count(): number {
    this.look(this.held);
    this.held = '';
    return this.found.size;
  }

  private look(text: string): void {
    for (const number of numbersInText(text).numbers) if (isRealPerson(number)) this.found.add(number);
  }
}

/** A text without anything between its words for so long is nothing that a number stands in. */
const longestHeld = 65_536;

/** @returns where the last thing ends that no number goes on after */
function endOfWhole(text: string): number {
  const end = /[^\w \u00a0.-][\w \u00a0.-]*$/.exec(text.slice(-longestHeld))?.[0].length;
  if (end !== undefined) return text.length - end + 1;
  return text.length > longestHeld ? text.length : 0;
}
