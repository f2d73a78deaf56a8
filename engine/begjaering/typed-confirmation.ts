import type { BegjaeringSummary, Sum } from './summary';

/** What tells one begjæring from others for whoever is to confirm that it is meant. */
export type Confirmable = Pick<BegjaeringSummary, 'innsenderReferanse' | 'sums'>;

/** @returns whether there is anything that could be typed to confirm a begjæring */
export function canBeConfirmed({ innsenderReferanse, sums }: Confirmable): boolean {
  return innsenderReferanse.trim() !== '' || sums.length === 1;
}

/**
 * @param typed by a person: `1 234,50`, `1.234,50`, `1234.5 NOK`, `100,-` or the reference as it stands in the file
 * @returns whether it is the begjæring's own reference, or the sum of its claims where they have one currency
 */
export function confirms(typed: string, { innsenderReferanse, sums }: Confirmable): boolean {
  const text = typed.trim();
  if (text === '') return false;
  const [sum, ...others] = sums;
  return text === innsenderReferanse.trim() || (others.length === 0 && sum !== undefined && isSum(text, sum));
}

function isSum(text: string, { oere, currency }: Sum): boolean {
  const compact = text.replaceAll(/\s/g, '').toUpperCase();
  const signs = currency === 'NOK' ? ['NOK', 'KR'] : [currency];
  const bare = signs.reduce(
    (rest, sign) => (rest.startsWith(sign) ? rest.slice(sign.length) : rest.replace(sign, '')),
    compact,
  );
  const [, whole = '', parts = ''] =
    /^(\d+|\d{1,3}(?:\.\d{3})+(?!\.))(?:[.,](\d{1,2})|,-)?$/.exec(bare) ?? [];
  return whole !== '' && Number(whole.replaceAll('.', '')) * 100 + Number(parts.padEnd(2, '0')) === oere;
}
