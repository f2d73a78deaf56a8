import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../begjaering/index';
import { sumsOf, type Sum } from '../begjaering/summary';
import { amountText, currencyOf, oereOf } from '../values/money';

/** @returns sums in words, one amount for each currency */
export function totalText(sums: readonly Sum[]): string {
  const totals = new Map<string, number>();
  for (const { currency, oere } of sums) totals.set(currency, (totals.get(currency) ?? 0) + oere);
  return [...totals].map(([currency, oere]) => amountText(oere, currency)).join(' + ');
}

/** @returns a BeloepValuta in words; empty where it is none */
export function textOfAmount(amount: unknown): string {
  const oere = oereOf(amount);
  return oere === undefined ? '' : amountText(oere, currencyOf(amount));
}

/** @returns what remains of a claim, or was claimed where nothing says what remains; empty where neither is right */
export function remainingText({ value }: Krav): string {
  return textOfAmount(value['gjenstaaendeBeloep'] ?? value['opprinneligBeloep']);
}

/** What rests on a ground. */
export interface GroundTotal {
  /** How many claims its list names, each once. */
  readonly claims: number;
  /** In words; empty where there are no amounts. */
  readonly total: string;
}

/** @returns a function that tells what rests on each ground; the sums of claims are made once for all of them */
export function groundTotals({ kravByReference }: BegjaeringIndex): (ground: Tvangsgrunnlag) => GroundTotal {
  const sums = new Map([...kravByReference].map(([reference, claims]) => [reference, sumsOf(claims)]));
  return ({ entries }) => {
    const references = new Set(entries.map(({ reference }) => reference));
    const total = totalText([...references].flatMap((reference) => sums.get(reference) ?? []));
    return { claims: references.size, total };
  };
}

/** @returns what of the parts is not empty, with a dot between */
export function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
