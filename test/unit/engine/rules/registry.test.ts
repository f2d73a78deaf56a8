import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { officialRules, ownChecks } from '../../../../engine/check/catalogue';
import fixData from '../../../../schemas/fikser.json';
import { fixProviders, providersByCode } from '../../../../engine/fixes/registry';
import { versions } from '../../../../engine/model/model';
import { rules } from '../../../../engine/rules/registry';
import { renderPages, stalePages } from '../../../../scripts/build/pages.mjs';
import { checkOf, documentOf, fixesOf, optionsOf, ruleFixtures } from '../../../support/rule-fixture';
import { fixesShownElsewhere, shownElsewhere } from '../../../support/shown-elsewhere';

const root = path.resolve(import.meta.dirname, '../../../..');

const officialCodes = officialRules.map(({ code }) => code);
const ownCodes = ownChecks.map(({ code }) => code);
const allCodes = [...officialCodes, ...ownCodes];
const ofRules = rules.map(({ code }) => code);
const ofService = officialRules.filter(({ decidedBy }) => decidedBy === 'tjeneste').map(({ code }) => code);
const fixtures = ruleFixtures();

const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const without = (names: Iterable<string>, others: Iterable<string>): string[] => {
  const gone = new Set(others);
  return sorted(names).filter((name) => !gone.has(name));
};

describe('the catalogue', () => {
  it('has the 72 rules that the authority has published, 58 of them from the start', () => {
    expect(officialRules).toHaveLength(72);
    expect(officialRules.filter(({ since }) => since === '1.0')).toHaveLength(58);
    expect(officialRules.filter(({ since }) => since === '2.0')).toHaveLength(14);
  });

  it.each([
    ['fil', 52],
    ['blandet', 2],
    ['historikk', 7],
    ['tjeneste', 11],
  ])('has rules that are decided by %s: %i', (by, count) => {
    expect(officialRules.filter(({ decidedBy }) => decidedBy === by)).toHaveLength(count);
  });

  it('has every code once', () => {
    expect(twice(allCodes)).toEqual([]);
  });

  it('tells the codes of the authority from ours', () => {
    for (const code of officialCodes) expect(code).toMatch(/^[A-ZÆØÅ0-9_]+$/);
    for (const code of ownCodes) expect(code).toMatch(/^elan\/[a-z0-9.-]+$/);
  });

  it('knows the version that each rule came with', () => {
    for (const { since } of officialRules) expect(versions).toContain(since);
  });

  it.each(['nb', 'en'] as const)('has words for all: %s', (language) => {
    for (const { code, [language]: texts, meaning } of officialRules) {
      expect(texts.title, code).toMatch(/\S/);
      expect(texts.description, code).toMatch(/\S/);
      expect(meaning[language], code).toMatch(/\S/);
    }
    for (const { code, [language]: texts, meaning } of ownChecks) {
      expect(texts.title, code).toMatch(/\S/);
      expect(texts.message, code).toMatch(/\S/);
      expect(meaning[language], code).toMatch(/\S/);
    }
  });
});

describe('every official code', () => {
  it('is checked by a rule, or is for the service to decide, and not both', () => {
    expect(without(officialCodes, [...ofRules, ...ofService])).toEqual([]);
    expect(ofService.filter((code) => ofRules.includes(code))).toEqual([]);
  });
});

describe('every rule', () => {
  it('has a code of the catalogue', () => {
    expect(without(ofRules, allCodes)).toEqual([]);
  });

  it('is there once', () => {
    expect(twice(ofRules)).toEqual([]);
  });
});

describe('every fixture file', () => {
  it('is about a code of the catalogue', () => {
    expect(
      without(
        fixtures.map(({ code }) => code),
        allCodes,
      ),
    ).toEqual([]);
  });

  it('shows what is found and what is passed over', () => {
    for (const { code, cases } of fixtures) {
      expect(sorted(cases.map(({ kind }) => kind)), code).toEqual(['finds', 'silent']);
    }
  });

  it('has sections of different titles', () => {
    for (const { code, cases } of fixtures) {
      expect(twice(cases.map(({ kind, title }) => `${kind}: ${title}`)), code).toEqual([]);
    }
  });
});

describe('every code that is checked', () => {
  const checked = sorted([...ofRules, ...ownCodes]);

  it('has a fixture, or a test that says why it has none', () => {
    expect(without(checked, [...fixtures.map(({ code }) => code), ...Object.keys(shownElsewhere)])).toEqual(
      [],
    );
  });

  it('without a fixture is shown by the test that is named', () => {
    for (const [code, file] of Object.entries(shownElsewhere)) {
      expect(ownCodes).toContain(code);
      expect(fixtures.map((fixture) => fixture.code)).not.toContain(code);
      expect(fs.readFileSync(path.join(root, file), 'utf8')).toContain(`'${code}'`);
    }
  });
});

describe('every provider of fixes', () => {
  it('is for codes of the catalogue', () => {
    expect(
      without(
        fixProviders.flatMap(({ codes }) => codes),
        allCodes,
      ),
    ).toEqual([]);
  });

  it('is found by each of its codes', () => {
    for (const provider of fixProviders) {
      for (const code of provider.codes) expect(providersByCode.get(code)).toContain(provider);
    }
  });
});

describe('every fix', () => {
  const shown = fixtures.flatMap(({ code, cases }) =>
    cases.flatMap((section) => {
      const { text } = documentOf(section, section);
      const options = optionsOf(section);
      const found = checkOf(text, options).diagnostics.filter((diagnostic) => diagnostic.code === code);
      const titles = new Set(section.fixes.map(({ title }) => title));
      const offered = found.flatMap(({ data }) => fixesOf(text, data, options));
      return offered.map(({ id, title }) => ({ code, id, golden: titles.has(title) }));
    }),
  );
  const golden = shown.filter((fix) => fix.golden);

  it('that has a title has a golden', () => {
    expect(
      without(Object.keys(fixData.titles), [
        ...golden.map(({ id }) => id),
        ...Object.keys(fixesShownElsewhere),
      ]),
    ).toEqual([]);
  });

  it('without a golden is shown by the test that is named', () => {
    for (const [id, file] of Object.entries(fixesShownElsewhere)) {
      expect(golden.map((fix) => fix.id as string)).not.toContain(id);
      expect(fs.readFileSync(path.join(root, file), 'utf8')).toContain(`'${id}'`);
    }
  });

  it('that is offered for a code has a golden for it', () => {
    const name = ({ code, id }: { code: string; id: string }): string => `${code}: ${id}`;
    expect(without(shown.map(name), golden.map(name))).toEqual([]);
  });

  it('of a provider is shown for each of its codes', () => {
    expect(
      without(providersByCode.keys(), [...golden.map(({ code }) => code), ...Object.keys(shownElsewhere)]),
    ).toEqual([]);
  });

  it.each(['nb', 'en'] as const)('has a title that tells it from all others: %s', (language) => {
    const titles = Object.values(fixData.titles).map((words) => words[language]);
    expect(twice(titles)).toEqual([]);
    for (const title of titles) expect(title).toMatch(/\S/);
  });

  it('has titles with the same places to fill in', () => {
    const places = (text: string): string[] => sorted(text.match(/\{\w+\}/g) ?? []);
    for (const { nb, en } of Object.values(fixData.titles)) expect(places(en)).toEqual(places(nb));
  });
});

describe('every code', async () => {
  const { pages, remarks } = await renderPages();

  it('has a page, and no page is about anything else', () => {
    const wanted = allCodes.map((code) => `${code}.md`);
    const folder = path.join(root, 'docs/regler');
    const present = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/').normalize('NFC'))
      .filter((file) => file.endsWith('.md') && file !== 'README.md');
    expect(sorted(present)).toEqual(sorted(wanted));
  });

  it('has a page that says what the data and the fixtures say now (else: node scripts/build/pages.mjs)', () => {
    expect(stalePages(pages)).toEqual([]);
  });

  it('has a fix, or a reason why it has none', () => {
    expect(remarks).toEqual([]);
  });
});
