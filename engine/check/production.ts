import type { BegjaeringDocument } from '../begjaering/document';
import { automatic } from '../model/choose';
import { identifierChecks, testDataInProduction } from '../rules/own/identifiers';
import { zeroNumbers } from '../rules/people/zeros';
import { leftovers } from '../rules/text/leftovers';
import { check, type CheckOptions } from './check';
import type { Diagnostic } from './diagnostic';

const rules = [
  ...identifierChecks.filter(({ code }) => code === testDataInProduction),
  zeroNumbers,
  leftovers,
];
const codes = new Set(rules.map(({ code }) => code));

/**
 * @returns what keeps a begjæring from being sent to production whatever a team has turned down: parties that exist in test
 *   data only, and what was to be filled in
 */
export function unfitForProduction(
  document: BegjaeringDocument,
  { today, language }: Pick<CheckOptions, 'today' | 'language'>,
): readonly Diagnostic[] {
  const options = { model: automatic, target: 'production', today, language, syntax: false, rules } as const;
  return check(document, options).diagnostics.filter(({ code }) => codes.has(code));
}
