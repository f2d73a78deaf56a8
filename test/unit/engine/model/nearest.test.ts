import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../engine/model/nearest';

describe('what may be meant by a word', () => {
  it('is what is a few letters away, the nearest first', () => {
    expect(nearest('begjaeringsdao', ['begjaeringsdel', 'begjaeringsdato', 'underskrift'])).toEqual([
      'begjaeringsdato',
      'begjaeringsdel',
    ]);
  });

  it('is the same word in other case, and with its letters written otherwise', () => {
    expect(nearest('HOVEDKRAV', ['Rentekrav', 'Hovedkrav'])[0]).toBe('Hovedkrav');
    expect(nearest('begjæringsdato', ['begjaeringsdato'])).toEqual(['begjaeringsdato']);
    expect(nearest('transporterklaering', ['transporterklæring'])).toEqual(['transporterklæring']);
  });

  it('is nothing where all is far', () => {
    expect(nearest('farge', ['saksoeker', 'innsender', 'vedlegg'])).toEqual([]);
    expect(nearest('', ['abc'])).toEqual([]);
  });

  it('is not a word that shares no letter with it, however short', () => {
    expect(nearest('x', ['a', 'bc'])).toEqual([]);
  });

  it('is no more than asked for', () => {
    const references = ['K-1', 'K-2', 'K-3', 'K-4'];
    expect(nearest('K-5', references)).toHaveLength(3);
    expect(nearest('K-5', references, 1)).toHaveLength(1);
  });

  it('keeps the order of those that are as near', () => {
    expect(nearest('K-5', ['K-2', 'K-1'])).toEqual(['K-2', 'K-1']);
  });
});
