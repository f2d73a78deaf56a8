import { describe, expect, it } from 'vitest';
import { officialRule, severityOf } from '../../../../engine/check/catalogue';
import { applyEdits } from '../../../../engine/edits/edits';
import type { FixtureCase } from '../../../support/fixture-format';
import {
  checkOf,
  documentOf,
  expectedText,
  fixesOf,
  foundText,
  optionsOf,
  ruleFixtures,
} from '../../../support/rule-fixture';

// Each file of test/fixtures/regler holds what one code finds and passes over, and what its fixes make of it.
for (const { code, cases } of ruleFixtures()) {
  describe(code, () => {
    for (const section of cases) {
      if (section.kind === 'finds') describe(`finds: ${section.title}`, () => finds(code, section));
      else it(`is silent: ${section.title}`, () => isSilent(code, section));
    }
  });
}

function finds(code: string, section: FixtureCase): void {
  const { text, shortened } = documentOf(section, section);
  const options = optionsOf(section);
  const { diagnostics } = checkOf(text, options);
  const ofCode = diagnostics.filter((diagnostic) => diagnostic.code === code);

  it('what is marked, and nothing else', () => {
    expect(foundText(section)).toBe(expectedText(section));
  });

  it('what its file is about', () => {
    expect(section.marks.map((mark) => mark.code)).toContain(code);
  });

  it('it with the severity that the data says', () => {
    const said = officialRule(code) ? 'error' : severityOf(code, options.target);
    expect(new Set(ofCode.map(({ severity }) => severity))).toEqual(new Set([said]));
  });

  it('it in words without gaps, in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const { message } of checkOf(text, { ...options, language }).diagnostics) {
        expect(message).not.toMatch(/%[a-zæøå]|\{\w*\}|undefined|^\s*$|^\w+\/|NaN/);
      }
    }
  });

  if (section.fixes.length === 0) return;

  it('one such mistake, whose fixes are listed, the likeliest first', () => {
    expect(ofCode).toHaveLength(1);
    const fixes = ofCode.flatMap(({ data }) => fixesOf(text, data, options));
    expect(fixes.map(({ title }) => title)).toEqual(section.fixes.map(({ title }) => title));
  });

  it.each(section.fixes)('and fixes: $title', (golden) => {
    const fix = ofCode
      .flatMap(({ data }) => fixesOf(text, data, options))
      .find(({ title }) => title === golden.title);
    const [after, expected] = [applyEdits(text, fix?.edits ?? []), documentOf(golden, section).text];
    expect(shortened(after)).toBe(shortened(expected));
    expect(after).toBe(expected);
    const choosesModel = golden.settings.model !== section.settings.model;
    expect(fix?.model).toBe(choosesModel ? golden.settings.model : undefined);
    expect(golden.marks.map((mark) => mark.code)).not.toContain(code);
    expect(foundText(golden, section)).toBe(expectedText(golden));
  });
}

function isSilent(code: string, section: FixtureCase): void {
  const { diagnostics } = checkOf(documentOf(section, section).text, optionsOf(section));
  const loud = diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === code || diagnostic.severity === 'error' || diagnostic.severity === 'warning',
  );
  expect(loud.map((diagnostic) => `${diagnostic.code} at ${diagnostic.pointer}`)).toEqual([]);
}
