import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortClaims } from '../../../../engine/actions/sort-claims';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { applyEdits } from '../../../../engine/edits/edits';
import { versions } from '../../../../engine/model/model';
import { rightText } from '../../../support/examples';
import { runs, seed } from '../../../support/runs';

function sorted(text: string): string {
  return applyEdits(text, sortClaims(BegjaeringDocument.of(text)));
}

/** Claims by their references, and what they relate to: `B>A`. */
const claims = (...of: readonly string[]): string =>
  JSON.stringify({
    kravTilInnkreving: of.map((claim) => {
      const [innsendersKravreferanse, ...relatertKrav] = claim.split('>');
      return { innsendersKravreferanse, relatertKrav };
    }),
  });

const valueOf = (text: string) => JSON.parse(text) as { kravTilInnkreving: Record<string, unknown>[] };

const order = (text: string): unknown[] =>
  valueOf(text).kravTilInnkreving.map(({ innsendersKravreferanse }) => innsendersKravreferanse);

const sortedOrder = (...of: readonly string[]): string => order(sorted(claims(...of))).join(' ');

describe('sorting claims', () => {
  it('puts what relates to a claim after it, and otherwise keeps the order', () => {
    expect(sortedOrder('A', 'B', 'C>B', 'D>A', 'E>A')).toBe('A D E B C');
    expect(sortedOrder('C>B', 'A', 'B')).toBe('A B C');
  });

  it('puts interest on costs after the costs', () => {
    expect(sortedOrder('A', 'RENTE>KOST', 'B', 'KOST>A')).toBe('A KOST RENTE B');
  });

  it('goes by the first of several claims that there is', () => {
    expect(sortedOrder('A', 'B', 'C>savnet>B>A')).toBe('A B C');
    expect(sortedOrder('A', 'B', 'C>A>B')).toBe('A C B');
  });

  it('leaves a claim where it is that relates to itself, or to one of several of the same name', () => {
    expect(sortedOrder('A>A', 'B', 'B', 'C>B')).toBe('A B B C');
  });

  it('keeps claims that relate to each other in a circle', () => {
    expect(sortedOrder('A>B', 'B>A', 'C')).toBe('C A B');
  });

  it.each(versions)('has nothing to do in the right example of model %s', (version) => {
    expect(sortClaims(BegjaeringDocument.of(rightText(version)))).toEqual([]);
  });

  it('moves claims as they are written', () => {
    const text =
      '{\r\n\t"kravTilInnkreving": [\r\n\t\t{"relatertKrav":["A"],"beloep":1.50},\r\n\t\t{ "innsendersKravreferanse": "A" }\r\n\t]\r\n}\r\n';
    expect(sorted(text)).toBe(
      '{\r\n\t"kravTilInnkreving": [\r\n\t\t{ "innsendersKravreferanse": "A" },\r\n\t\t{"relatertKrav":["A"],"beloep":1.50}\r\n\t]\r\n}\r\n',
    );
  });

  it('leaves a text alone that is no right JSON', () => {
    const text = claims('B>A', 'A');
    expect(sortClaims(BegjaeringDocument.of(text.replace(']}', ',]}')))).toEqual([]);
    expect(sortClaims(BegjaeringDocument.of(text.slice(0, -1)))).toEqual([]);
  });

  it('takes thousands of claims that each relate to the next', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `${i}>${i + 1}`);
    expect(order(sorted(claims(...many)))[0]).toBe('4999');
  });
});

describe('any claims', () => {
  const reference = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const claim = fc.oneof(
    fc.record(
      {
        innsendersKravreferanse: reference,
        relatertKrav: fc.array(reference, { maxLength: 3 }),
        beloep: fc.nat(),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(null, 1, 'A'),
  );
  const texts = fc
    .tuple(fc.array(claim, { maxLength: 12 }), fc.constantFrom(0, 2, '\t'))
    .map(([kravTilInnkreving, indent]) =>
      JSON.stringify({ foer: 1, kravTilInnkreving, etter: 2 }, null, indent),
    );

  it('are the same claims when they are sorted', () => {
    const contents = (text: string): string[] =>
      valueOf(text)
        .kravTilInnkreving.map((each) => JSON.stringify(each))
        .sort();
    fc.assert(
      fc.property(texts, (text) => {
        const after = sorted(text);
        expect(contents(after)).toEqual(contents(text));
        expect({ ...valueOf(after), kravTilInnkreving: [] }).toEqual({
          ...valueOf(text),
          kravTilInnkreving: [],
        });
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });

  it('that are sorted stay as they are', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = sorted(text);
        expect(sorted(once)).toBe(once);
      }),
      { seed, numRuns: runs(30, 100) },
    );
  });
});
