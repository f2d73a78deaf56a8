/** Codes of ours that no fixture can show, and the test that shows them. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  'elan/for-dypt-nestet': 'test/unit/engine/check/check.test.ts',
  'elan/for-mange-funn': 'test/unit/engine/check/check.test.ts',
  'elan/regel-feilet': 'test/unit/engine/check/check.test.ts',
  'elan/ubrukt-unntak': 'test/unit/engine/check/overrides.test.ts',
  'elan/for-lang-tekst': 'test/unit/engine/model/schema-findings.test.ts',
  'elan/tom-fil': 'test/unit/engine/fixes/templates.test.ts',
};

/** Fixes that no fixture can show, by id, and the test that shows them. */
export const fixesShownElsewhere: Readonly<Record<string, string>> = {
  insertTemplate: 'test/unit/engine/fixes/templates.test.ts',
};
