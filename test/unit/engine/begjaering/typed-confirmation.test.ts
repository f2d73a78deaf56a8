import { describe, expect, it } from 'vitest';
import { canBeConfirmed, confirms } from '../../../../engine/begjaering/typed-confirmation';

const nok = { currency: 'NOK', oere: 1234550 };
const sek = { currency: 'SEK', oere: 100 };
const begjaering = { innsenderReferanse: 'SAK-1', sums: [nok] };

describe('a begjæring', () => {
  it.each([
    'SAK-1',
    ' SAK-1 ',
    '12345.5',
    '12345,50',
    '12 345,50',
    '12\u00a0345,50 kr',
    'NOK 12 345,50',
    '12345.50 nok',
    '12.345,50',
    'kr 12.345,5',
  ])('is confirmed by %j', (typed) => {
    expect(confirms(typed, begjaering)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'sak-1',
    'SAK-10',
    'ja',
    '12345',
    '12345.05',
    '12345,5 SEK',
    '-12345,50',
    '1.2345,50',
    '12.345.50',
    '12345,50,-',
    '12.34550',
    '1e4',
  ])('is not confirmed by %j', (typed) => {
    expect(confirms(typed, begjaering)).toBe(false);
  });

  it.each(['1200,-', '1.200,-', 'kr 1 200,-', '1.200'])('without øre is confirmed by %j', (typed) => {
    expect(confirms(typed, { innsenderReferanse: '', sums: [{ currency: 'NOK', oere: 120000 }] })).toBe(true);
    expect(confirms(typed, { innsenderReferanse: '', sums: [{ currency: 'NOK', oere: 120 }] })).toBe(false);
  });

  it('whose reference ends in a space is confirmed by what can be seen of it', () => {
    expect(confirms('SAK-1', { innsenderReferanse: 'SAK-1 ', sums: [] })).toBe(true);
    expect(canBeConfirmed({ innsenderReferanse: ' ', sums: [] })).toBe(false);
  });

  it('is confirmed by a sum in its own currency', () => {
    expect(confirms('1 SEK', { innsenderReferanse: '', sums: [sek] })).toBe(true);
    expect(confirms('1 kr', { innsenderReferanse: '', sums: [sek] })).toBe(false);
  });

  it('with several currencies is confirmed by its reference only', () => {
    const several = { ...begjaering, sums: [nok, sek] };
    expect(confirms('12345,50', several)).toBe(false);
    expect(confirms('SAK-1', several)).toBe(true);
  });

  it('without a reference and without one sum cannot be confirmed, least of all by nothing', () => {
    const bare = { innsenderReferanse: '', sums: [nok, sek] };
    expect(canBeConfirmed(bare)).toBe(false);
    expect(canBeConfirmed({ ...bare, sums: [nok] })).toBe(true);
    expect(confirms('', bare)).toBe(false);
  });
});
