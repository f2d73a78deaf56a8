import type { BegjaeringIndex } from '../begjaering/index';
import { below, type Pointer } from '../begjaering/pointer';

/** A word of a begjæring that a message may mention, and where it stands. */
interface Mentionable {
  readonly word: string;
  readonly pointer: Pointer;
}

/**
 * @returns the place that a message speaks of: that of the claim, party, attachment or ground whose reference, number
 *   or name it mentions, the longest of them; undefined where it mentions none
 */
export function placeOfMention(message: string, index: BegjaeringIndex): Pointer | undefined {
  const mentioned = mentionables(index).filter(({ word }) => mentions(message, word));
  return mentioned.toSorted((a, b) => b.word.length - a.word.length)[0]?.pointer;
}

/** In the order in which one is chosen before another of the same length. */
function mentionables(index: BegjaeringIndex): Mentionable[] {
  const found = [
    ...index.krav.map(({ reference = '', pointer }) => ({
      word: reference,
      pointer: below(pointer, 'innsendersKravreferanse'),
    })),
    ...index
      .attachments()
      .flatMap(({ uuid = '', fileName, pointer }) => [uuid, fileName].map((word) => ({ word, pointer }))),
    ...index.parties().flatMap(({ identifier, name, pointer }) => [
      { word: identifier?.number ?? '', pointer: identifier?.pointer ?? pointer },
      { word: name.whole, pointer },
    ]),
    ...index.tvangsgrunnlag.map(({ title, pointer }) => ({ word: title, pointer })),
  ];
  return found.filter(({ word }) => word !== '');
}

const partOfWord = /[\p{L}\p{N}]/u;

function mentions(message: string, word: string): boolean {
  for (let at = message.indexOf(word); at >= 0; at = message.indexOf(word, at + 1)) {
    const around = `${message[at - 1] ?? ''} ${message[at + word.length] ?? ''}`;
    if (!partOfWord.test(around)) return true;
  }
  return false;
}
