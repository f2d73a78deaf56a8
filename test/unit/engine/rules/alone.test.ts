import { describe, expect, it } from 'vitest';
import { rules } from '../../../../engine/rules/registry';
import { checkOf, documentOf, ofOneRule, optionsOf, ruleFixtures } from '../../../support/rule-fixture';

// What each rule finds by itself: a mistake in one rule shows in its own fixtures, whatever the others say. Mutation
// testing runs these, since each of them runs one rule only.
for (const { code, cases } of ruleFixtures()) {
  const rule = rules.find((candidate) => candidate.code === code);
  if (!rule) continue;
  describe(`${code} alone`, () => {
    it.each(cases)('$kind: $title', (section) => {
      const { found, expected } = ofOneRule(section, section, rule);
      expect(found).toBe(expected);
    });

    it.each(cases.filter(({ kind }) => kind === 'finds'))('has words without gaps: $title', (section) => {
      const { diagnostics } = checkOf(documentOf(section, section).text, {
        ...optionsOf(section),
        rules: [rule],
      });
      const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
      for (const { message } of own) expect(message).not.toMatch(/%[a-zæøå]|\{\w*\}|undefined|^\s*$|NaN/);
    });
  });
}
