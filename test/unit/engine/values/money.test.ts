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

  it.each([0, 5, 99, 100, 99_999, 100_000, 123_456_780, 99_999_999_999_999, -5, -123_456_780])(
    'is written as the language has it: %i øre',
    (oere) => {
      const norwegian = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2 });
      expect(amountText(oere)).toBe(norwegian.format(oere / 100).replaceAll(/\s/g, ' '));
    },
  );

  it('says its currency where that is not kroner', () => {
    expect(amountText(100, 'SEK')).toBe('1,00 SEK');
    expect(amountText(100, 'NOK')).toBe('1,00');
    expect(amountText(100, 7)).toBe('1,00');
  });
});
