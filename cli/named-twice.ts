import path from 'node:path';

/**
 * @param written files that would be written, one after the other
 * @param others files that are named besides
 * @returns the first that is named as something else as well, so that one would overwrite the other
 */
export function namedTwice(written: readonly string[], others: readonly string[]): string | undefined {
  const taken = new Set(others.map((file) => path.resolve(file)));
  return written.find((file) => {
    const place = path.resolve(file);
    if (taken.has(place)) return true;
    taken.add(place);
    return false;
  });
}
