import type { Part } from '../../begjaering/parts';
import { ofClaims } from '../parts';
import { hasReductions as generatedHasReductions } from '#generated/quick-reads.mjs';
import fieldData from '#schemas/felter.json';
import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { kindOf } from '../../model/field-kinds';
import { modelOf, newestVersion } from '../../model/model';
import type { Model } from '../../model/model-types';
import { isObject, property, type JsonObject } from '../../values/json';
import { lazy } from '../../values/lazy';
import { currencyOf, oereOf } from '../../values/money';
import { remembered } from '../../values/remembered';
import { amountInText } from './amount-in-text';

/** What was paid on a claim or taken off it, in øre. */
export interface Reduction {
  readonly oere: number;
  /** Of the number itself. */
  readonly at: Pointer;
  /** Of the payment or the adjustment. */
  readonly item: Pointer;
  /** What tells it from others of the claim. */
  readonly key: string;
  readonly list: string;
}

/** The amounts of a claim, in øre and in one currency. */
export interface ClaimSums {
  readonly krav: Krav;
  readonly original: number;
  readonly remaining: number;
  readonly reductions: readonly Reduction[];
  /** What should remain; less than nothing where more was paid than was owed. */
  readonly expected: number;
}

/** What does not add up in a claim: the likeliest single mistake that explains it, or that it is unexplained. */
export type SumMistake =
  | { readonly kind: 'twice' }
  | { readonly kind: 'hundredfold'; readonly at: Pointer; readonly given: number; readonly meant: number }
  | { readonly kind: 'overpaid'; readonly at: Pointer; readonly paid: number }
  | { readonly kind: 'unexplained' };

/** A claim that does not add up. */
export interface WrongSums {
  readonly sums: ClaimSums;
  readonly mistake: SumMistake;
}

/** What tells whether the amounts of claims add up. */
export const partsWithSums: readonly Part[] = ofClaims(
  'kravdetaljer',
  'kravbeskrivelse',
  'opprinneligBeloep',
  'gjenstaaendeBeloep',
  ...fieldData.reductions,
);

/** @returns the claims whose amounts do not add up, each with the one mistake that is to be told */
export const wrongSumsOf = remembered(({ krav }: BegjaeringIndex): readonly WrongSums[] => {
  const wrong: WrongSums[] = [];
  for (const each of krav) {
    const ofClaim = wrongSums(each);
    if (ofClaim) wrong.push(ofClaim);
  }
  return wrong;
});

function wrongSums(krav: Krav): WrongSums | undefined {
  if (isPlain(krav) && amountInText(krav) === undefined) return undefined;
  const sums = sumsOfClaim(krav);
  if (!sums) return undefined;
  if (sums.expected === sums.remaining) return hundredfoldOfText(sums);
  return { sums, mistake: mistakeIn(sums) };
}

/** As most claims are: nothing has been paid, and all that was owed remains. */
function isPlain(krav: Krav): boolean {
  const { opprinneligBeloep, gjenstaaendeBeloep } = krav.value;
  return !hasReductions(krav) && numberIn(opprinneligBeloep) === numberIn(gjenstaaendeBeloep);
}

const numberIn = (amount: unknown): unknown => (isObject(amount) ? amount['beloep'] : undefined);

/** @returns the amounts of a claim; undefined where one is missing, wrong, or in another currency */
export const sumsOfClaim = remembered(readSums);

function readSums(krav: Krav): ClaimSums | undefined {
  const { value } = krav;
  const original = oereOf(value['opprinneligBeloep']);
  const remaining = oereOf(value['gjenstaaendeBeloep']);
  const currency = currencyOf(value['opprinneligBeloep']);
  if (original === undefined || remaining === undefined) return undefined;
  if (currencyOf(value['gjenstaaendeBeloep']) !== currency) return undefined;
  const reductions = reductionsOf(krav, currency);
  if (!reductions) return undefined;
  let expected = original;
  for (const { oere } of reductions) expected -= oere;
  return { krav, original, remaining, reductions, expected };
}

/** A list of a claim that says what it has become less by, and the properties of its items that say how much, and when. */
interface ReductionList {
  readonly list: string;
  readonly amount: string;
  readonly date: string;
}

const reductionLists = lazy(() => readReductionLists(modelOf(newestVersion)));

function readReductionLists(model: Model): readonly ReductionList[] {
  return fieldData.reductions.map((list) => {
    const item = model.types['Krav']?.properties[list]?.type ?? '';
    const names = Object.keys(model.types[item]?.properties ?? {});
    const [date = ''] = names.filter((name) => kindOf(model, item, name) === 'date');
    const [amount = ''] = names.filter((name) => kindOf(model, item, name) === undefined);
    return { list, amount, date };
  });
}

/** @returns whether anything says that a claim has become less */
export function hasReductions({ value }: Krav): boolean {
  return hasAnyOfThem(value);
}

const hasAnyOfThem = generatedHasReductions as (krav: JsonObject) => boolean;

const noReductions: readonly Reduction[] = [];

/** Most reductions are only summed: where they stand, and what tells them apart, is put together when it is asked for. */
class ReductionAt implements Reduction {
  constructor(
    private readonly krav: Krav,
    private readonly kind: ReductionList,
    private readonly position: number,
    private readonly date: unknown,
    readonly oere: number,
  ) {}

  get list(): string {
    return this.kind.list;
  }

  get item(): Pointer {
    return below(this.krav.pointer, this.kind.list, this.position);
  }

  get at(): Pointer {
    return below(this.item, this.kind.amount, 'beloep');
  }

  get key(): string {
    return `${this.kind.list} ${String(this.date)} ${this.oere}`;
  }
}

/** Undefined where one of them cannot be read. */
function reductionsOf(krav: Krav, currency: unknown): readonly Reduction[] | undefined {
  if (!hasReductions(krav)) return noReductions;
  const reductions: Reduction[] = [];
  for (const kind of reductionLists()) {
    const items = krav.value[kind.list];
    if (items === undefined) continue;
    if (!Array.isArray(items)) return undefined;
    for (let position = 0; position < items.length; position++) {
      const item: unknown = items[position];
      const amount = property(item, kind.amount);
      const oere = oereOf(amount);
      if (oere === undefined || currencyOf(amount) !== currency) return undefined;
      reductions.push(new ReductionAt(krav, kind, position, property(item, kind.date), oere));
    }
  }
  return reductions;
}

function mistakeIn(sums: ClaimSums): SumMistake {
  const { expected, remaining, reductions } = sums;
  if (repeatedIn(sums).some(({ oere }) => expected + oere === remaining)) return { kind: 'twice' };
  const hundredfold = hundredfoldIn(sums);
  if (hundredfold) return hundredfold;
  if (expected >= 0) return { kind: 'unexplained' };
  const paid = reductions.reduce((sum, { oere }) => sum + oere, 0);
  const largest = reductions.reduce<Reduction | undefined>(
    (most, each) => (most && most.oere >= each.oere ? most : each),
    undefined,
  );
  return { kind: 'overpaid', at: largest?.at ?? sums.krav.pointer, paid };
}

/** @returns the payments and adjustments of a claim that are the same as one before them */
export function repeatedIn({ reductions }: ClaimSums): Reduction[] {
  const seen = new Set<string>();
  return reductions.filter(({ key }) => {
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

/** The one amount of the claim with which everything adds up if it is a hundred times as much, or a hundredth. */
function hundredfoldIn({
  krav,
  original,
  remaining,
  reductions,
  expected,
}: ClaimSums): SumMistake | undefined {
  const candidates = [
    { at: below(krav.pointer, 'gjenstaaendeBeloep', 'beloep'), given: remaining, needed: expected },
    {
      at: below(krav.pointer, 'opprinneligBeloep', 'beloep'),
      given: original,
      needed: original + remaining - expected,
    },
    ...reductions.map(({ at, oere }) => ({ at, given: oere, needed: oere + expected - remaining })),
  ];
  const [found] = candidates.filter(({ given, needed }) => isHundredfold(given, needed));
  return found && { kind: 'hundredfold', at: found.at, given: found.given, meant: found.needed };
}

/** @returns whether one of two amounts, in øre, is a hundred times the other */
export function isHundredfold(one: number, other: number): boolean {
  return one > 0 && other > 0 && (one === other * 100 || other === one * 100);
}

/** Where the description says the amount too, both amounts of the claim may be in øre. */
function hundredfoldOfText(sums: ClaimSums): WrongSums | undefined {
  const { krav, original } = sums;
  const told = amountInText(krav);
  if (told === undefined || !isHundredfold(original, told)) return undefined;
  const at = below(krav.pointer, 'opprinneligBeloep', 'beloep');
  return { sums, mistake: { kind: 'hundredfold', at, given: original, meant: told } };
}
