import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { fileSymbols, queryTest } from '../../../../engine/features/workspace-symbols';
import { rightText } from '../../../support/examples';

const document = BegjaeringDocument.of(rightText('2.1'), 'file:///saker/sak.json');
const found = fileSymbols(document, 'nb');

describe('what is found of a file across the folders', () => {
  it('is its reference, its parties, its grounds and its claims', () => {
    expect(found.map(({ name }) => name)).toEqual([
      'Begjæring EKSEMPEL-2026-1',
      'Saksøker RASK SYKKEL AS',
      'Prosessfullmektig VENNLIG FJELLREV',
      'Saksøkt STILLE HAVØRN',
      'Innsender BLID INKASSO AS',
      'Tvangsgrunnlag Skriftlig meddelelse om faktura 1001',
      'Hovedkrav FAKTURA-1001 · 8 000,00',
      'Rentekrav RENTE-1001 · 349,81',
      'UtenrettsligeKostnader SALAER-1001 · 700,00',
    ]);
  });

  it('leads to where a person would look', () => {
    const claim = found.find(({ name }) => name.startsWith('Hovedkrav'));
    expect(claim?.location.uri).toBe('file:///saker/sak.json');
    expect(claim && document.source.getText(claim.location.range)).toBe('"FAKTURA-1001"');
  });

  it('leads to the whole where that is missing', () => {
    const unnamed = BegjaeringDocument.of('{"kravTilInnkreving": [{"kravdetaljer": "Hovedkrav"}]}');
    const [claim] = fileSymbols(unnamed, 'nb');
    expect(claim && unnamed.source.getText(claim.location.range)).toBe('{"kravdetaljer": "Hovedkrav"}');
  });

  it('is nothing in a file that says nothing', () => {
    expect(fileSymbols(BegjaeringDocument.of(''), 'nb')).toEqual([]);
  });
});

describe('a query', () => {
  const names = (query: string): string[] => found.filter(queryTest(query)).map(({ name }) => name);

  it.each([
    ['havørn', 'Saksøkt STILLE HAVØRN'],
    ['14858712301', 'Saksøkt STILLE HAVØRN'],
    ['rente-1001 349', 'Rentekrav RENTE-1001 · 349,81'],
    ['8 000,00 hoved', 'Hovedkrav FAKTURA-1001 · 8 000,00'],
    ['salær', 'UtenrettsligeKostnader SALAER-1001 · 700,00'],
  ])('finds by its words, in any order and in small letters: %s', (query, name) => {
    expect(names(query)).toEqual([name]);
  });

  it('of nothing finds everything', () => {
    expect(names(' ')).toHaveLength(found.length);
  });

  it('finds nothing by a word that nothing has', () => {
    expect(names('havørn salær')).toEqual([]);
  });
});
