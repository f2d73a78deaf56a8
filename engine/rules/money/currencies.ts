import type { BegjaeringIndex, Krav } from '../../begjaering/index';
import { segmentsOf } from '../../begjaering/pointer';
import { fieldsOf, type Field } from '../../model/fields';
import { isCurrency } from '../../model/formats';
import { isRentekrav } from '../kinds';
import { nameOf } from '../naming';
import { quickLook } from '../quick-look';
import type { Rule, RuleFinding } from '../rule';
import { append } from '../../values/groups';

/** The currencies of a claim, in the order of the file; the first property of a claim with amounts is what it was. */
interface ClaimCurrencies {
  readonly krav: Krav;
  readonly fields: readonly Field[];
  /** Its currency: that of the original amount, unless all others have the same other one. */
  readonly own: string;
}

/**
 * elan/valuta-blandet: an amount of a claim is in another currency than the claim, or interest in another than what it
 * is interest on.
 */
export const mixedCurrencies: Rule = {
  code: 'elan/valuta-blandet',
  *check(index, { model }): Generator<RuleFinding> {
    if (!quickLook(index, model).currency) return;
    const byClaim = currenciesByClaim(index, model);
    for (const { krav, fields, own } of byClaim.values()) {
      const deviating = fields.filter(({ value }) => value !== own);
      for (const field of deviating) {
        yield {
          at: field.pointer,
          args: { valuta: String(field.value), kravetsValuta: own, kravreferanse: nameOf(krav) },
        };
      }
      if (deviating.length === 0) yield* interestInOther(index, byClaim, krav);
    }
  },
};

function currenciesByClaim(index: BegjaeringIndex, model: string): Map<Krav, ClaimCurrencies> {
  const byPosition = new Map(index.krav.map((krav) => [krav.position, krav]));
  const fields = new Map<Krav, Field[]>();
  for (const field of fieldsOf(index, model).of('currency')) {
    if (typeof field.value !== 'string' || !isCurrency(field.value)) continue;
    const [list, position] = segmentsOf(field.pointer);
    const krav = list === 'kravTilInnkreving' ? byPosition.get(Number(position)) : undefined;
    if (krav) append(fields, krav, field);
  }
  return new Map([...fields].map(([krav, list]) => [krav, { krav, fields: list, own: ownCurrency(list) }]));
}

function ownCurrency(fields: readonly Field[]): string {
  const original = fields.find(({ pointer }) => pointer.endsWith('/opprinneligBeloep/valuta'));
  const others = new Set(fields.filter((field) => field !== original).map(({ value }) => String(value)));
  const [other, ...more] = others;
  const isOutvoted = other !== undefined && more.length === 0 && fields.length > 2;
  return original === undefined || isOutvoted ? (other ?? '') : String(original.value);
}

function* interestInOther(
  index: BegjaeringIndex,
  byClaim: ReadonlyMap<Krav, ClaimCurrencies>,
  krav: Krav,
): Generator<RuleFinding> {
  const own = byClaim.get(krav);
  const on = isRentekrav(krav)
    ? index.kravByReference.get(krav.relations[0]?.reference ?? '')?.[0]
    : undefined;
  const other = on && byClaim.get(on);
  const [first] = own?.fields ?? [];
  if (!own || !other || !first || own.own === other.own) return;
  yield {
    at: first.pointer,
    args: { valuta: own.own, kravetsValuta: other.own, kravreferanse: nameOf(other.krav) },
    related: [{ at: other.krav.pointer, note: 'relatedClaim' }],
  };
}
