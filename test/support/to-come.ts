/**
 * Official codes that the file could decide, at least in part, and that this version does not check yet. Whoever
 * writes the rule takes the code out of this list; the registry tests see to it.
 */
export const codesToCome: readonly string[] = [];

/** Fixes that have a title already, but are not offered for anything yet. */
export const fixesToCome: readonly string[] = [];

/** Codes of ours that no fixture can show, and the test that shows them. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  'elan/for-dypt-nestet': 'test/unit/check/check.test.ts',
  'elan/for-mange-funn': 'test/unit/check/check.test.ts',
  'elan/regel-feilet': 'test/unit/check/check.test.ts',
  'elan/for-lang-tekst': 'test/unit/model/schema-findings.test.ts',
};
