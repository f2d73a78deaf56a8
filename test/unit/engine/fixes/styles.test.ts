import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { applyEdits } from '../../../../engine/edits/edits';
import { runs } from '../../../support/runs';
import { checkOf, documentOf, fixesOf, optionsOf, ruleFixtures } from '../../../support/rule-fixture';

const indentedWith = (unit: string) => (text: string) =>
  text.replace(/^(?: {2})+/gm, (indent) => unit.repeat(indent.length / 2));

/** Ways of writing the same file; a fix in the one is the same fix in the other, written in its way. */
const styles: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'indented with tabs': indentedWith('\t'),
  'indented with four spaces': indentedWith('    '),
  'with CRLF and tabs': (text) => indentedWith('\t')(text).replaceAll('\n', '\r\n'),
};

/** Every fix that edits the text, with the text before it and after it. */
const goldens = ruleFixtures().flatMap(({ code, cases }) =>
  cases.flatMap((section) =>
    section.fixes
      .filter((fix) => fix.settings.model === section.settings.model)
      .map((fix) => ({
        name: `${code}: ${section.title}: ${fix.title}`,
        code,
        title: fix.title,
        options: optionsOf(section),
        before: documentOf(section, section).text,
        after: documentOf(fix, section).text,
      })),
  ),
);

type Golden = (typeof goldens)[number];

function fixed(text: string, { code, title, options }: Golden): string | undefined {
  for (const { data } of checkOf(text, options).diagnostics.filter((one) => one.code === code)) {
    const fix = fixesOf(text, data, options).find((offered) => offered.title === title);
    if (fix) return applyEdits(text, fix.edits);
  }
  return undefined;
}

/** The last has what the first two have each, and the third is like the second. */
const inUse = Object.entries(styles).slice(runs(3, 0));

describe.each(inUse)('a file %s keeps its style', (_style, rewritten) => {
  it.each(goldens)('$name', (golden) => {
    expect(fixed(rewritten(golden.before), golden)).toBe(rewritten(golden.after));
  });
});

describe('a file on one line stays on one line', () => {
  /** Numbers stay as they are written. */
  const oneLine = (text: string): string => text.replace(/\n */g, '');
  const compact = (text: string): string => JSON.stringify(JSON.parse(text));

  // A comment to the end of its line ends the file where there is one line.
  const onOneLine = goldens.filter(({ before }) => !before.includes('//'));

  it.each(onOneLine)('$name', (golden) => {
    const after = fixed(oneLine(golden.before), golden);
    expect(after?.split('\n').length).toBe(1);
    expect(compact(after ?? '')).toBe(compact(golden.after));
  });
});

describe('a file with a byte-order mark', () => {
  it('is read, and so fixed, like one without', () => {
    for (const { name, before } of goldens)
      expect(BegjaeringDocument.of(`\uFEFF${before}`).text, name).toBe(before);
  });
});
