/** Codes of ours that no fixture can show, and the test that shows them. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  'elan/for-dypt-nestet': 'test/unit/engine/check/check.test.ts',
  'elan/for-mange-funn': 'test/unit/engine/check/check.test.ts',
  'elan/regel-feilet': 'test/unit/engine/check/check.test.ts',
  'elan/ubrukt-unntak': 'test/unit/engine/check/overrides.test.ts',
  'elan/for-lang-tekst': 'test/unit/engine/model/schema-findings.test.ts',
};
