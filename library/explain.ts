import { aboutCode, allCodes } from '../engine/check/catalogue';
import { languages, oneOf } from './asked';
import { pageOf } from './page';
import type { Explanation, Options } from './types';

/** All codes that findings can have: the authority's in the order of its catalogue, then our own. */
export const codes: readonly string[] = allCodes;

/**
 * Tells what a code is about.
 * @param code one of `codes`
 * @param options the language, and where the pages are
 * @returns nothing where there is no such code
 * @throws RangeError where the language is none of ours
 */
export function explain(
  code: string,
  options: Pick<Options, 'language' | 'rulePage'> = {},
): Explanation | undefined {
  const { language = 'nb', rulePage } = options;
  oneOf('language', language, languages);
  const about = aboutCode(code, language);
  return about && { ...about, documentation: pageOf(code, rulePage) };
}
