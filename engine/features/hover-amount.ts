import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { segmentsOf, type Pointer } from '../begjaering/pointer';
import { sumsOf } from '../begjaering/summary';
import { listOf, property } from '../values/json';
import { amountText, currencyOf, oereOf } from '../values/money';
import { isRentekrav } from '../rules/kinds';
import { expectedRemaining } from '../rules/own/amounts';
import { groundsOf } from '../rules/references/relation';
import { groundTotals, totalText } from './amount-words';
import { interestText } from './hover-interest';
import type { HoverWords } from './hover-words';
import { bullets, mention, plain } from './markdown';

/** The properties of a claim that say how much was claimed, paid, taken off, and remains. */
const amounts: ReadonlySet<string> = new Set([
  'opprinneligBeloep',
  'gjenstaaendeBeloep',
  'innbetaling',
  'kravEndring',
]);

/** The properties of a claim that say what interest is, or was, computed from. */
const interest: ReadonlySet<string> = new Set(['rentekrav', 'rentebaerendeKrav']);

/** @returns where an amount of a claim comes from and what it goes into, as Markdown; undefined where there is nothing to say */
export function amountFacts(pointer: Pointer, index: BegjaeringIndex, words: HoverWords): string | undefined {
  const [list, position, name = ''] = segmentsOf(pointer);
  if (list !== 'kravTilInnkreving') return undefined;
  const krav = index.krav.find((each) => each.position === Number(position));
  if (!krav) return undefined;
  if (interest.has(name)) return interestText(krav, index, words);
  if (!amounts.has(name)) return undefined;
  const goesIntoSums =
    name === (krav.value['gjenstaaendeBeloep'] ? 'gjenstaaendeBeloep' : 'opprinneligBeloep');
  const parts = [
    balanceText(krav, words),
    isRentekrav(krav) ? interestText(krav, index, words) : undefined,
    goesIntoSums ? sumsText(krav, index, words) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

/** `9 000,00 − 1 000,00 innbetalt = 8 000,00`; undefined where nothing was paid or taken off. */
function balanceText(krav: Krav, words: HoverWords): string | undefined {
  const remaining = expectedRemaining(krav);
  const original = oereOf(krav.value['opprinneligBeloep']);
  const currency = currencyOf(krav.value['opprinneligBeloep']);
  if (remaining === undefined || original === undefined) return undefined;
  const paid = sumOf(listOf(krav.value, 'innbetaling').map((item) => property(item, 'beloep')));
  const reduced = sumOf(
    listOf(krav.value, 'kravEndring').map((item) => property(item, 'nedjusteringAvInnsender')),
  );
  if (paid === 0 && reduced === 0) return undefined;
  const steps = [
    amountText(original),
    ...(paid > 0 ? [`− ${amountText(paid)} ${words.paid}`] : []),
    ...(reduced > 0 ? [`− ${amountText(reduced)} ${words.reduced}`] : []),
  ];
  return `${plain(steps.join(' '))} = **${plain(amountText(remaining, currency))}**`;
}

function sumOf(items: readonly unknown[]): number {
  return items.reduce((sum: number, amount) => sum + (oereOf(amount) ?? 0), 0);
}

/** The sums that an amount is part of: of each ground that names the claim, and of all claims. */
function sumsText(krav: Krav, index: BegjaeringIndex, words: HoverWords): string {
  const totalOf = groundTotals(index);
  const grounds = groundsOf(index, krav.reference).map((ground) => {
    const { claims, total } = totalOf(ground);
    return `${mention(words.partOf(ground.title, claims))}: **${plain(total)}**`;
  });
  const all = `${plain(words.allClaims(index.krav.length))}: **${plain(totalText(sumsOf(index.krav)))}**`;
  return bullets([...grounds, all]);
}
