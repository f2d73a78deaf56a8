import { describe, expect, it } from 'vitest';
import { amountText } from '../../../../engine/values/money';

describe('an amount as people write it', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [12345, '123,45'],
    [1200014, '12 000,14'],
    [123456780, '1 234 567,80'],
  ])('has two decimals, and ordinary spaces between thousands: %i øre', (oere, text) => {
    expect(amountText(oere)).toBe(text);
  });

  it('says its currency where that is not kroner', () => {
    expect(amountText(100, 'SEK')).toBe('1,00 SEK');
    expect(amountText(100, 'NOK')).toBe('1,00');
    expect(amountText(100, 7)).toBe('1,00');
  });
});
