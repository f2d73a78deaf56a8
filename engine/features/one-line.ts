/** A name longer than this says no more where it is only one of many. */
const longestName = 100;

/** Three dots: one character that is not of Latin-1 makes a whole answer take twice the room, and longer to be read. */
const andMore = '...';

/** White space that a line does without. */
const untidy = /[^\S ]|^ | $| {2}/;
/** White space other than single spaces, or what takes two units of a text. */
const special = /[^\S ]|^ | {2}|[\ud800-\udfff]/;

/** @returns a text of a file as a list of names has room for it: on one line, its beginning where it is long */
export const oneLine = (text: string): string => beginningOf(text, longestName);

/**
 * @param longest how many characters of it are given at most
 * @returns the beginning of a text of a file, on one line
 */
export function beginningOf(text: string, longest: number): string {
  // nearly every name of a large file, and an outline has thousands
  if (text.length <= longest && !untidy.test(text)) return text;
  const beginning = text.slice(0, longest);
  if (text.length > longest && !special.test(beginning) && !/\s/.test(text.charAt(longest)))
    return beginning.trimEnd() + andMore;
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = line.length > longest ? Array.from(line) : [];
  if (characters.length <= longest) return line;
  return characters.slice(0, longest).join('').trimEnd() + andMore;
}
