import { officialRule, officialRules, ownCheck, ownChecks, severityOf } from '../engine/check/catalogue';
import { languages, oneOf } from './asked';
import { pageOf } from './page';
import type { Explanation, Options } from './types';

/** All codes that findings can have: the authority's in the order of its catalogue, then our own. */
export const codes: readonly string[] = [...officialRules, ...ownChecks].map(({ code }) => code);

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
  const official = officialRule(code);
  const rule = official ?? ownCheck(code);
  if (!rule) return undefined;
  const noFix = rule.noFix?.[language];
  return {
    code,
    title: rule[language].title,
    meaning: rule.meaning[language],
    severity: severityOf(code),
    official: official !== undefined,
    ...(official ? { answer: official[language].deviation } : {}),
    ...(rule.since === undefined ? {} : { since: rule.since }),
    ...(noFix === undefined ? {} : { noFix }),
    documentation: pageOf(code, rulePage),
  };
}
