import { nearest } from '../model/nearest';

/**
 * Whether two names are the same but for case, for what stands between their words, and for how æ, ø and å are written.
 */
export function isSpellingOf(written: string, name: string): boolean {
  return plain(written) === plain(name);
}

function plain(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * @param written a property's name that the model does not have there
 * @param free the names that the model has there and that are not taken
 * @param lacking those of them that something has to be given of
 * @returns the one name that is meant; undefined where it is none, or may be several
 */
export function meantName(
  written: string,
  free: readonly string[],
  lacking: readonly string[],
): { readonly name: string; readonly isSpelling: boolean } | undefined {
  const spellings = free.filter((name) => isSpellingOf(written, name));
  const [spelling] = spellings;
  if (spelling !== undefined)
    return spellings.length === 1 ? { name: spelling, isSpelling: true } : undefined;
  const [near, ...others] = nearest(written, free);
  if (near === undefined || others.length > 0 || !lacking.includes(near)) return undefined;
  return { name: near, isSpelling: false };
}
