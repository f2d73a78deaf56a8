import { describe, expect, it } from 'vitest';
import { rightText } from '../../../support/examples';
import { placesIn } from '../../../support/checking';

describe('names of files without an ending', () => {
  const titles = rightText('2.1').replaceAll('.pdf"', '"');

  it('are the titles of who gives no names, where none has an ending', () => {
    expect(placesIn(titles)).toEqual([]);
  });

  it('are told of where another one has', () => {
    expect(placesIn(titles.replace('"meddelelse"', '"meddelelse.pdf"'))).toEqual([
      'elan/filnavn-uten-endelse /begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag/filnavn',
      'elan/filnavn-uten-endelse /kravTilInnkreving/2/betalingsoppfordring/0/betalingsoppfordring/filnavn',
    ]);
  });
});
