import { fieldsOf } from '../../model/fields';
import { textOf } from '../../values/json';
import { quickLook } from '../quick-look';
import type { Rule, RuleFinding } from '../rule';
import { isLeftoverText, isLeftoverUuid, isNobodysName } from './leftover-words';
import { textsOf, type TextField } from './texts';

/** elan/plassholder: what stands for something that was to be filled in. */
export const leftovers: Rule = {
  code: 'elan/plassholder',
  *check(index, { model }): Generator<RuleFinding> {
    if (!quickLook(index, model).leftover) return;
    for (const field of textsOf(index, model)) {
      if (isLeftover(field) || isNobody(field)) yield found(field, field.value);
    }
    for (const field of fieldsOf(index, model).of('uuid')) {
      const { value } = field;
      if (typeof value === 'string' && isLeftoverUuid(value)) yield found(field, value);
    }
  },
};

const found = ({ pointer, name }: Pick<TextField, 'pointer' | 'name'>, verdi: string): RuleFinding => ({
  at: pointer,
  args: { egenskap: name, verdi },
});

function isLeftover({ value, kind, scalar }: TextField): boolean {
  const isName = kind === 'place' || (kind === 'name' && scalar === 'Navn');
  return isLeftoverText(value, kind, isName);
}

/** The first and the last name together are nobody's. */
function isNobody({ name, object, value }: TextField): boolean {
  if (name !== 'etternavn') return false;
  const first = textOf(object, 'fornavn')?.trim() ?? '';
  return isNobodysName(`${first} ${value.trim()}`);
}
