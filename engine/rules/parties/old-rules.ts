import testPartyData from '#schemas/testparter.json';
import { below } from '../../begjaering/pointer';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { partiesOf } from './identity';

const lockedToOldRules = new Set([...testPartyData.persons, ...testPartyData.organisations]);

/**
 * SAKSOEKT_GAMMELT_REGELVERK: the defendant is one of the test parties that are locked to the old rules (where the
 * target is the test environment), or the service has answered so for it.
 */
export const defendantUnderOldRules: Rule = {
  code: 'SAKSOEKT_GAMMELT_REGELVERK',
  *check(index, context): Generator<RuleFinding> {
    for (const { identifier } of partiesOf(index, 'saksoekt')) {
      if (!identifier || !isUnderOldRules(identifier.number, context)) continue;
      const at = below(identifier.pointer, 'taxIdentificationNumber');
      yield { at, args: { identifikator: identifier.number } };
    }
  },
};

/** @returns whether a party is known to be under the old rules; what the service answered counts most */
export function isUnderOldRules(number: string, { target, rulesOf }: RuleContext): boolean {
  const answered = rulesOf?.(number);
  if (answered !== undefined) return answered === 'old';
  return target === 'test' && lockedToOldRules.has(number);
}
