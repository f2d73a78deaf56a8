/**
 * What `replace(/[x]+$/, '')` gives, in one walk: an expression would begin anew at each of them.
 * @param characters those that are taken off the end
 */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
