import type { FieldKind } from '../../model/field-kinds';
import { fieldsOf } from '../../model/fields';
import { isBlank } from '../../values/characters';
import { tidyText } from '../text/texts';
import type { Rule, RuleFinding } from '../rule';
import { isBic, isEmailAddress, isIban, isTelephoneNumber } from './formats';

/** How to reach people and their banks. */
export const contactChecks: readonly Rule[] = [
  ofFields('elan/ugyldig-epost', 'email', undefined, isEmailAddress),
  ofFields('elan/ugyldig-telefon', 'telephone', undefined, isTelephoneNumber),
  ofFields('elan/ugyldig-iban', 'account', 'Iban', isIban),
  ofFields('elan/ugyldig-bic', 'account', 'Bic', isBic),
];

/** Of the characters of a text other checks speak. */
const isWrittenWrongly = (text: string, kind: FieldKind): boolean =>
  isBlank(text) || text.includes('\ufffd') || tidyText(text, kind) !== text.trim();

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
        if (typeof value !== 'string' || isRight(value.trim()) || isWrittenWrongly(value, kind)) continue;
        yield { at: field.pointer, args: { egenskap: field.name } };
      }
    },
  };
}
