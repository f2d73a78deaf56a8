import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { Source } from '../../../../engine/begjaering/source';
import { symbols } from '../../../../engine/features/symbols';
import { begjaeringText } from '../../../../scripts/bench/begjaering.mjs';
import { runs, seed } from '../../../support/runs';

const beginning = begjaeringText({ claims: 12 });

/** Begun anew, or as the next version of what was there before. */
const version = (text: string, earlier?: BegjaeringDocument): BegjaeringDocument =>
  new BegjaeringDocument(Source.of(text), earlier);

/** A value as another one of the file, one that is longer, or a line end before it. */
const changes = [
  (token: string, other: string) => other || token,
  (token: string) => token.replace(/"$/, 'x"'),
  (token: string) => `\n${token}`,
  (token: string) => `  ${token}`,
] as const;

/** Anywhere as often as at the beginning, where most of the doubles between 0 and 1 lie. */
const share = fc.noBias(fc.nat(9_999)).map((part) => part / 10_000);
const edit = fc.tuple(fc.constantFrom(...changes), share, share, fc.constantFrom('nb', 'nb', 'nb', 'en'));

/** The values, which stand behind a colon. */
const valuesIn = (text: string): RegExpExecArray[] => [...text.matchAll(/(?<=: )(?:"[^"\n]*"|\d+)/g)];

describe('the outline of a file that is typed in', () => {
  it('is at every moment that of a file that has just been opened', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 10 }), (edits) => {
        let text = beginning;
        let document = version(text);
        symbols(document, 'nb');
        for (const [change, at, from, language] of edits) {
          const values = valuesIn(text);
          const [value, other] = [at, from].map((where) => values[Math.floor(where * values.length)]);
          if (!value || !other) continue;
          const end = value.index + value[0].length;
          text = text.slice(0, value.index) + change(value[0], other[0]) + text.slice(end);
          document = version(text, document);
          expect(symbols(document, language)).toEqual(symbols(version(text), language));
        }
      }),
      { seed, numRuns: runs(60, 3000) },
    );
  });

  it('has the same symbols of claims that stand where they stood', () => {
    const first = version(beginning);
    symbols(first, 'nb');
    const second = version(beginning.replace('"underskrift": "', '"underskrift": "A'), first);
    const claimsOf = (document: BegjaeringDocument): readonly unknown[] =>
      symbols(document, 'nb').find(({ name }) => name === 'Krav')?.children ?? [];
    const before = claimsOf(second);
    const third = version(second.text.replace('"underskrift": "', '"underskrift": "B'), second);
    const after = claimsOf(third);
    expect(after.map((claim, i) => claim === before[i])).toEqual(before.map(() => true));
    expect(after).toHaveLength(12);
  });
});
