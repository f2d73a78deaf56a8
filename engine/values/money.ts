import { isObject } from './json';
import { decimalsOf } from './numbers';

/**
 * @param amount a BeloepValuta
 * @returns its amount in øre; undefined where it has none, or one that is no whole number of øre
 */
export function oereOf(amount: unknown): number | undefined {
  const value = isObject(amount) ? amount['beloep'] : undefined;
  if (typeof value !== 'number' || value < 0) return undefined;
  const oere = Math.round(value * 100);
  // Nearly every amount is the nearest number to a whole number of øre; of others the digits are counted.
  if (oere / 100 !== value && decimalsOf(String(value)) > 2) return undefined;
  return Number.isSafeInteger(oere) ? oere : undefined;
}

/** @returns an amount as JSON writes it: `1234.5` for 123450 øre */
export function formatOere(oere: number): string {
  return String(oere / 100);
}

/**
 * Written here, since `Intl.NumberFormat` takes ten times as long, and an outline has thousands of amounts.
 * @param currency which is said only where it is not kroner
 * @returns an amount as people write it: `1 234,50`, with ordinary spaces, so that it is found by typing it
 */
export function amountText(oere: number, currency: unknown = 'NOK'): string {
  const digits = String(Math.abs(oere)).padStart(3, '0');
  const kroner = inThousands(digits.slice(0, -2));
  const text = `${oere < 0 ? '−' : ''}${kroner},${digits.slice(-2)}`;
  return typeof currency === 'string' && currency !== 'NOK' ? `${text} ${currency}` : text;
}

function inThousands(digits: string): string {
  const first = digits.length % 3;
  const groups = first > 0 ? [digits.slice(0, first)] : [];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(' ');
}

/** @returns the currency of a BeloepValuta: kroner where it says none */
export function currencyOf(amount: unknown): unknown {
  return (isObject(amount) ? amount['valuta'] : undefined) ?? 'NOK';
}
