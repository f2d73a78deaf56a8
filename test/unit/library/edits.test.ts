import { describe, expect, it } from 'vitest';
import { applyEdits, check, codes, explain, fixAll, fixes, format, severities } from '../../../library/main';
import { rightText } from '../../support/examples';

const options = { today: '2026-06-15', language: 'en' } as const;
const right = rightText('2.1');
/** A misspelt name, which can be mended in one way. */
const misspelt = right.replace('"begjaeringsdato"', '"begjaeringsDato"');

describe('fixes', () => {
  const [found] = check(misspelt, options).diagnostics.filter(({ fixable }) => fixable);
  if (!found) throw new Error('nothing is found');

  it('are what the editor offers: titles, and edits that mend it', () => {
    const [fix] = fixes(misspelt, found, options);
    expect(fix?.title).toMatch(/begjaeringsdato/);
    expect(applyEdits(misspelt, fix?.edits ?? [])).toBe(right);
  });

  it('are found for a diagnostic that was written as JSON', () => {
    const read = JSON.parse(JSON.stringify(found)) as typeof found;
    expect(fixes(misspelt, read, options)).toEqual(fixes(misspelt, found, options));
  });

  it('are none where the text has no such diagnostic any more', () => {
    expect(fixes(right, found, options)).toEqual([]);
    expect(fixes(`\n${misspelt}`, found, options)).toEqual([]);
  });

  it('keep a byte-order mark', () => {
    const marked = `\uFEFF${misspelt}`;
    const [inMarked] = check(marked, options).diagnostics.filter(({ code }) => code === found.code);
    const [fix] = inMarked ? fixes(marked, inMarked, options) : [];
    expect(applyEdits(marked, fix?.edits ?? [])).toBe(`\uFEFF${right}`);
  });
});

describe('all safe fixes', () => {
  it('mend what can be mended in one way only, and leave the rest', () => {
    const commented = misspelt.replace('{', '{ // udatert');
    const mended = applyEdits(commented, fixAll(commented, options));
    expect(JSON.parse(mended)).toEqual(JSON.parse(right));
    expect(fixAll(right, options)).toEqual([]);
  });
});

describe('formatting', () => {
  it('changes white space only, by the indentation that is asked for', () => {
    const squeezed = JSON.stringify(JSON.parse(right));
    const formatted = applyEdits(squeezed, format(squeezed, { tabSize: 4 }));
    expect(formatted).toBe(JSON.stringify(JSON.parse(right), null, 4));
    expect(applyEdits(formatted, format(formatted, { insertSpaces: false }))).toMatch(/^\{\n\t"/);
  });

  it('is by two spaces, and leaves alone what is formatted or broken, also where it ends with a line', () => {
    const formatted = JSON.stringify(JSON.parse(right), null, 2);
    expect(format(formatted)).toEqual([]);
    expect(format(`${formatted}\n`)).toEqual([]);
    expect(format('{"a": ')).toEqual([]);
  });

  it('refuses an indentation that is none', () => {
    expect(() => format(right, { tabSize: 0 })).toThrow(
      'elan: tabSize is 0; it must be a whole number from 1 to 16.',
    );
  });
});

describe('an explanation', () => {
  it('is there for every code, in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const code of codes) {
        const explained = explain(code, { language });
        expect(explained).toMatchObject({ code, official: !code.startsWith('elan/') });
        expect(explained?.title && explained.meaning).not.toBe('');
        expect(severities).toContain(explained?.severity);
      }
    }
  });

  it('is none for what is no code', () => {
    expect(explain('FINNES_IKKE')).toBeUndefined();
  });
});
