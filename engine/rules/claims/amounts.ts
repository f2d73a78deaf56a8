import type { BegjaeringIndex } from '../../begjaering/index';
import type { FieldKind } from '../../model/field-kinds';
import { fieldsOf, type Field } from '../../model/fields';
import { decimalsOf, isNegative } from '../../values/numbers';
import { rememberedByName } from '../../values/remembered';
import { isPlainAmount } from '../money/plain-numbers';
import { quickLook } from '../quick-look';
import type { Rule, RuleFinding } from '../rule';

/** The rules on numbers that may have two decimals at most and not be negative, decided on the number as written. */
export const amountRules: readonly Rule[] = [
  wrongNumbers('UGYLDIG_BELOEP', 'amount', 'beloep'),
  wrongNumbers('UGYLDIG_RENTE', 'percentage', 'rentesats'),
];

function wrongNumbers(code: string, kind: FieldKind, argument: string): Rule {
  return {
    code,
    *check(index, { model }): Generator<RuleFinding> {
      for (const { field, text } of oddNumbersOf(index, model)) {
        if (field.kind === kind && isWrong(text)) yield { at: field.pointer, args: { [argument]: text } };
      }
    },
  };
}

/** A field that holds a number. */
type NumberField = Field & { readonly value: number };

/** An amount or a rate as it is written. */
export interface WrittenNumber {
  readonly field: NumberField;
  readonly text: string;
}

/** @returns whether an official rule says that an amount or a rate is wrong as it is written */
export const isWrong = (written: string): boolean => isNegative(written) || decimalsOf(written) > 2;

/** @returns the amounts and rates that are worth a closer look; the whole file is looked at once for all rules */
export const oddNumbersOf = rememberedByName(findOddNumbers);

function findOddNumbers(index: BegjaeringIndex, version: string): readonly WrittenNumber[] {
  // Of a number that is written out at length, only its text tells whether it has more decimals than its value shows.
  const all = index.written([]) !== undefined;
  if (!all && !quickLook(index, version).number) return [];
  const isOdd = (field: Field): field is NumberField =>
    typeof field.value === 'number' && (all || !isPlainAmount(field.value));
  const fields = fieldsOf(index, version).of('amount', 'percentage').filter(isOdd);
  const written = index.written(fields.map(({ pointer }) => pointer));
  return fields.map((field) => ({
    field,
    text: written?.get(field.pointer) ?? String(field.value),
  }));
}
