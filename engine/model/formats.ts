import { countries, currencies } from '#generated/iso-codes.mjs';
import { isCalendarDate } from '../values/dates';
import { decimalsOf } from '../values/numbers';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const knownCountries = new Set(countries);
const knownCurrencies = new Set(currencies);

/** @returns whether a text is a currency code of ISO 4217 that is in use */
export const isCurrency = (code: string): boolean => knownCurrencies.has(code);

/** A number that is not negative and needs no more than two decimals. */
const moneyLike = {
  type: 'number' as const,
  validate: (value: number) => value >= 0 && decimalsOf(String(value)) <= 2,
};

/**
 * The formats of the payload model, by the names that the schemas use. ISO 3166-1 and ISO 4217 come from the
 * lists that are generated at build time.
 */
export const formats = {
  dato: isCalendarDate,
  uuid: uuidPattern,
  landkode: (value: string) => knownCountries.has(value),
  valuta: isCurrency,
  beloep: moneyLike,
  prosent: moneyLike,
};
