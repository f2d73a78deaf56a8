/** A name longer than this says no more where it is only one of many. */
const longest = 100;

/** @returns a text of a file as a list of names has room for it: on one line, its beginning where it is long */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = line.length > longest ? Array.from(line) : [];
  if (characters.length <= longest) return line;
  return `${characters.slice(0, longest).join('').trimEnd()}…`;
}
