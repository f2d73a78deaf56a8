/** A name longer than this says no more where it is only one of many. */
const longest = 100;

/** White space that a line does without. */
const untidy = /[^\S ]|^ | $| {2}/;
/** White space other than single spaces, or what takes two units of a text. */
const special = /[^\S ]|^ | {2}|[\ud800-\udfff]/;

/** @returns a text of a file as a list of names has room for it: on one line, its beginning where it is long */
export function oneLine(text: string): string {
  // nearly every name of a large file, and an outline has thousands
  if (text.length <= longest && !untidy.test(text)) return text;
  const beginning = text.slice(0, longest);
  if (text.length > longest && !special.test(beginning) && !/\s/.test(text.charAt(longest)))
    return `${beginning.trimEnd()}…`;
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = line.length > longest ? Array.from(line) : [];
  if (characters.length <= longest) return line;
  return `${characters.slice(0, longest).join('').trimEnd()}…`;
}
