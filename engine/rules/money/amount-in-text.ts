import limits from '#schemas/tallgrenser.json';
import type { Krav } from '../../begjaering/index';
import { isHovedkrav } from '../kinds';

const whole = String.raw`(?<!\d)(?:\d{1,3}(?:[ .\u00A0\u202F]\d{3}){1,4}|\d{1,12})(?!\d)`;

/** An amount as people write it: with `kr` or `NOK` on one side of it, with `,-`, or, of three digits or more, with two decimals. */
const amount = new RegExp(
  String.raw`(?:\b(?:kr\.?|nok) ?)(${whole})(?:,(\d\d)(?!\d))?|(${whole})(?:,(\d\d) ?(?:kr\b|kroner|nok)|,-| ?(?:kr\b|kroner|nok)|(?<=\d{3}),(\d\d)(?![\d%]| ?(?:%|\p{L})))`,
  'giu',
);

const ofOtherAmounts: ReadonlySet<string> = new Set(limits.words.ofOtherAmounts);

/** What every such amount has: nearly every description has none of it. */
const hint = /(?:[Kk\u212a][Rr]\.?|[Oo][Kk\u212a]) ?\d|\d ?[KkNn\u212a]|,[-\d]/;

/**
 * @returns the one amount, in øre, that the description of a Hovedkrav names; undefined where it names none or several, or
 *   says that it is another amount than the claim's
 */
export function amountInText(krav: Krav): number | undefined {
  const text = isHovedkrav(krav) ? krav.value['kravbeskrivelse'] : undefined;
  if (typeof text !== 'string' || !hint.test(text)) return undefined;
  const [first, ...others] = text.matchAll(amount);
  if (!first || others.length > 0) return undefined;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => ofOtherAmounts.has(word))) return undefined;
  const [, before, decimalsBefore, after, decimalsWithUnit, decimals] = first;
  const kroner = Number((before ?? after ?? '').replace(/\D/g, ''));
  return kroner * 100 + Number(decimalsBefore ?? decimalsWithUnit ?? decimals ?? 0);
}
