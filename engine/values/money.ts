import { lazy } from './lazy';
import { property } from './json';
import { decimalsOf } from './numbers';

/**
 * @param amount a BeloepValuta
 * @returns its amount in øre; undefined where it has none, or one that is no whole number of øre
 */
export function oereOf(amount: unknown): number | undefined {
  const value = property(amount, 'beloep');
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

const norwegian = lazy(() => new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2 }));

/**
 * @param currency which is said only where it is not kroner
 * @returns an amount as people write it: `1 234,50`, with ordinary spaces, so that it is found by typing it
 */
export function amountText(oere: number, currency: unknown = 'NOK'): string {
  const text = norwegian()
    .format(oere / 100)
    .replaceAll(/\s/g, ' ');
  return typeof currency === 'string' && currency !== 'NOK' ? `${text} ${currency}` : text;
}

/** @returns the currency of a BeloepValuta: kroner where it says none */
export function currencyOf(amount: unknown): unknown {
  return property(amount, 'valuta') ?? 'NOK';
}
