import { partsWithIdentity } from '../parts';
import { fieldsOf, type Field } from '../../model/fields';
import { isAccountNumber, isKid, isOrganisationNumber } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';

/** Two noughts and nothing else, as the check digits of most numbers let pass. */
const onlyZeros = /^0{2,}$/;

/** A number of noughts only, which stands for none. */
export const zeroNumbers: Rule = {
  code: 'elan/bare-nuller',
  parts: partsWithIdentity,
  *check(index, { model }): Generator<RuleFinding> {
    const fields = fieldsOf(index, model);
    for (const field of [...fields.of('identifier'), ...fields.of('account'), ...fields.of('kid')]) {
      const { value, name } = field;
      if (typeof value !== 'string' || !onlyZeros.test(value) || isWrongAnyway(field, value)) continue;
      yield { at: field.pointer, args: { egenskap: name } };
    }
  },
};

/** Where the check digits are wrong too, that is told. */
function isWrongAnyway({ scalar, kind }: Field, number: string): boolean {
  if (kind === 'kid') return !isKid(number);
  if (scalar === 'Kontonummer') return !isAccountNumber(number);
  return scalar === 'TaxIdentificationNumber' && !isOrganisationNumber(number);
}
