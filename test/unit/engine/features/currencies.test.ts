import fc from 'fast-check';
import { MarkupContent } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { summarise } from '../../../../engine/begjaering/summary';
import { claimLenses } from '../../../../engine/features/claim-lenses';
import { hover } from '../../../../engine/features/hover';
import { inlayHints } from '../../../../engine/features/inlay-hints';
import { outline } from '../../../../engine/features/outline';
import { outlineWords } from '../../../../engine/features/outline-words';
import { picture } from '../../../../engine/features/picture';
import { newestVersion } from '../../../../engine/model/model';
import { rightValue } from '../../../support/examples';

const currencies = ['NOK', 'SEK', 'EUR'] as const;

/** Each claim is of its own power of two øre, so that a sum tells what has been added. */
const oereOf = (position: number): number => 2 ** (position + 8);

interface Drawn {
  readonly currency: (typeof currencies)[number];
  readonly ground: number;
}

/** A begjæring with two grounds and claims in several currencies. */
function begjaering(claims: readonly Drawn[]): string {
  const right = rightValue(newestVersion);
  const [ground] = right['begjaeringensTvangsgrunnlag'] as readonly object[];
  const kravTilInnkreving = claims.map(({ currency }, position) => ({
    innsendersKravreferanse: `K-${position}`,
    kravdetaljer: 'Hovedkrav',
    kravbeskrivelse: `Krav ${position}`,
    opprinneligBeloep: { beloep: oereOf(position) / 100, valuta: currency },
    gjenstaaendeBeloep: { beloep: oereOf(position) / 100, valuta: currency },
  }));
  const begjaeringensTvangsgrunnlag = [0, 1].map((each) => ({
    ...ground,
    innsendersKravreferanse: claims.flatMap((claim, position) =>
      claim.ground === each ? [`K-${position}`] : [],
    ),
  }));
  return JSON.stringify({ ...right, kravTilInnkreving, begjaeringensTvangsgrunnlag }, null, 1);
}

/** Everything that an editor shows of a begjæring with amounts in it. */
function shownOf(text: string): string[] {
  const document = BegjaeringDocument.of(text);
  const lines = text.split('\n').length;
  const all = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  const hovers = Array.from({ length: lines }, (_, line) => {
    const character = (text.split('\n')[line] ?? '').search(/"/) + 1;
    const shown = hover(document, { line, character }, newestVersion, 'nb')?.contents;
    return MarkupContent.is(shown) ? shown.value : '';
  });
  return [
    ...hovers,
    ...[
      claimLenses(document, newestVersion, 'nb'),
      inlayHints(document, all, 'nb'),
      picture(document, [], 'nb'),
      outline(document.index, outlineWords.nb),
    ].map((each) => JSON.stringify(each)),
  ];
}

/** The amounts in a text, with their currencies. */
function amountsIn(text: string): { oere: number; currency: string }[] {
  return [...text.matchAll(/(\d{1,3}(?: \d{3})*),(\d\d)(?: ([A-Z]{3}))?/g)].map(
    ([, kroner = '', oere = '', currency = 'NOK']) => ({
      oere: Number(kroner.replaceAll(' ', '')) * 100 + Number(oere),
      currency,
    }),
  );
}

const drawn = fc.array(
  fc.record({ currency: fc.constantFrom(...currencies), ground: fc.constantFrom(0, 1) }),
  { minLength: 2, maxLength: 9 },
);

/** The currencies of the claims whose amounts make up a sum. */
function currenciesIn(oere: number, claims: readonly Drawn[]): Set<string> {
  return new Set(
    claims.filter((_, position) => (oere & oereOf(position)) !== 0).map(({ currency }) => currency),
  );
}

describe('amounts of different currencies', () => {
  it('are never added where an editor shows them, and each sum says its own', () => {
    fc.assert(
      fc.property(drawn, (claims) => {
        const amounts = shownOf(begjaering(claims)).flatMap(amountsIn);
        expect(amounts.length).toBeGreaterThan(claims.length);
        for (const { oere, currency } of amounts) {
          expect([...currenciesIn(oere, claims)], `${oere} ${currency}`).toEqual([currency]);
        }
      }),
      { seed: 20261128, numRuns: 20 },
    );
  });

  it('have a sum for each currency in the summary', () => {
    fc.assert(
      fc.property(drawn, (claims) => {
        const { sums } = summarise(BegjaeringDocument.of(begjaering(claims)).index);
        expect(sums).toHaveLength(new Set(claims.map(({ currency }) => currency)).size);
        for (const { oere, currency } of sums) {
          const own = claims.map((claim, i) => (claim.currency === currency ? oereOf(i) : 0));
          expect(oere).toBe(own.reduce((sum, each) => sum + each, 0));
        }
      }),
      { seed: 20261128, numRuns: 20 },
    );
  });

  it.each(['innbetaling', 'kravEndring'])('are not taken off a claim: %s', (list) => {
    const value = JSON.parse(begjaering([{ currency: 'NOK', ground: 0 }])) as {
      kravTilInnkreving: Record<string, unknown>[];
    };
    const [krav] = value.kravTilInnkreving;
    const other = { beloep: 1, valuta: 'SEK' };
    if (krav) {
      krav[list] = [
        { dato: '2026-03-01', bokfoertDato: '2026-03-01', beloep: other, nedjusteringAvInnsender: other },
      ];
    }
    const shown = shownOf(JSON.stringify(value, null, 1)).join('\n');
    expect(shown).not.toMatch(/1,56/);
    expect(shown).toMatch(/2,56/);
  });
});
