import { leftoverBeginnings, leftoverWord } from './leftover-words';

/** What the characters of a text make it worth a closer look for: flags that are put together. */
export const signs = {
  /** A character of which {@link plainCharacters} has none, or white space at an end. */
  odd: 1,
  digit: 2,
  /** What a word that stands for what was to be filled in may begin with, and no letter of `A-Z` before it. */
  beginning: 4,
} as const;

/** Those of English and other western letters that stand for themselves, and none that every variable of a template has. */
const plain = String.raw` -$'-z|}~\u00c0-\u00ff`;
const plainCharacters = new RegExp(`[${plain}]`);
const oddCharacter = new RegExp(`[^${plain}]`);
/** In longer texts a search for each is quicker than a look at every character; to begin one takes some time. */
const longest = 40;
const space = 0x20;
/** Twice as much as {@link signs.beginning}, which is taken away after it. */
const letter = 8;

const signsOf = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (
    (plainCharacters.test(character) ? 0 : signs.odd) |
    (/\d/.test(character) ? signs.digit : 0) |
    (leftoverBeginnings.has(character) ? signs.beginning : 0) |
    (/[A-Za-z]/.test(character) ? letter : 0)
  );
});

/** @returns the flags of all its characters: one look instead of a search for each; of a long text not whether it has digits */
export function signsIn(text: string): number {
  const { length } = text;
  if (length === 0) return signs.odd;
  let found = text.charCodeAt(0) === space || text.charCodeAt(length - 1) === space ? signs.odd : 0;
  if (length > longest) {
    if (oddCharacter.test(text)) found |= signs.odd;
    return leftoverWord.test(text) ? found | signs.beginning : found;
  }
  let before = 0;
  for (let i = 0; i < length; i++) {
    const flags = signsOf[text.charCodeAt(i)] ?? signs.odd;
    found |= flags & ~(before >> 1);
    before = flags & letter;
  }
  return found;
}
