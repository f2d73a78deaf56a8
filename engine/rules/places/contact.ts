import { fieldsOf, type FieldKind } from '../../model/fields';
import type { Rule, RuleFinding } from '../rule';
import { isBic, isEmailAddress, isIban, isTelephoneNumber } from './formats';

/** How to reach people and their banks. */
export const contactChecks: readonly Rule[] = [
  ofFields('elan/ugyldig-epost', 'email', undefined, isEmailAddress),
  ofFields('elan/ugyldig-telefon', 'telephone', undefined, isTelephoneNumber),
  ofFields('elan/ugyldig-iban', 'account', 'Iban', isIban),
  ofFields('elan/ugyldig-bic', 'account', 'Bic', isBic),
];

/** Of what is blank another check speaks. */
function ofFields(
  code: string,
  kind: FieldKind,
  scalar: string | undefined,
  isRight: (text: string) => boolean,
): Rule {
  return {
    code,
    *check(index, { model }): Generator<RuleFinding> {
      for (const field of fieldsOf(index, model).of(kind)) {
        const { value } = field;
        if (scalar !== undefined && field.scalar !== scalar) continue;
        if (typeof value !== 'string' || value.trim() === '' || isRight(value.trim())) continue;
        yield { at: field.pointer, args: { egenskap: field.name } };
      }
    },
  };
}
