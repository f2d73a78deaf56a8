import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { followed, nearestSpan } from '../../../../engine/compare/follow';

const documentOf = (value: unknown) => BegjaeringDocument.of(JSON.stringify(value));
const claim = (reference: string, amount = 1) => ({ innsendersKravreferanse: reference, hovedstol: amount });
const claims = (...kravTilInnkreving: readonly object[]) => documentOf({ kravTilInnkreving });

describe('a place in a file that is edited', () => {
  const earlier = claims(claim('A'), claim('B', 2));

  it.each([
    ['/kravTilInnkreving/1/hovedstol', '/kravTilInnkreving/0/hovedstol'],
    ['/kravTilInnkreving/1', '/kravTilInnkreving/0'],
    ['/underskrift', '/underskrift'],
    ['/kravTilInnkreving', undefined],
  ])('is found again by what it belongs to: %s', (pointer, expected) => {
    const later = claims(claim('B', 3));
    expect(followed(pointer, earlier.index, later.index)).toBe(expected);
  });

  it('is no more where what it belongs to is gone', () => {
    const later = claims(claim('B', 2));
    expect(followed('/kravTilInnkreving/0/hovedstol', earlier.index, later.index)).toBeUndefined();
  });
});

describe('where to go', () => {
  const document = documentOf({ underskrift: 'A', kravTilInnkreving: [{ n: 12 }] });
  const textAt = (pointer: string): string | undefined => {
    const span = nearestSpan(document, pointer);
    return span && document.text.slice(span.offset, span.end);
  };

  it('is the value, or what would hold it', () => {
    expect(textAt('/kravTilInnkreving/0/n')).toBe('12');
    expect(textAt('/kravTilInnkreving/0/borte/dypere')).toBe('{"n":12}');
    expect(textAt('/kravTilInnkreving/7')).toBe('[{"n":12}]');
    expect(textAt('')).toBe(document.text);
  });
});
