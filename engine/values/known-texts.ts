/** As many as a file has, and what the files of a run have in common. */
const mostKnown = 256;

/**
 * @param compute what a text says by itself
 * @param most how many are known at a time
 * @returns the same function, which knows what the texts say that it was asked about lately
 */
export function ofKnownTexts<V extends string | number | boolean>(
  compute: (text: string) => V,
  most = mostKnown,
): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
