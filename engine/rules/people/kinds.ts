import { partsWithIdentity } from '../parts';
import { parentOf } from '../../begjaering/pointer';
import { fieldsOf, type Field } from '../../model/fields';
import { modelOf, typeAt } from '../../model/model';
import { textOf } from '../../values/json';
import { isOrganisationNumber, isPersonNumber, norway } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';

/** The official rules say of the sender and of representatives that their number has to be an organisation's. */
const ofOfficialRules = /^\/innsender\/innsender\/|\/prosessfullmektig\/(?:virksomhet|sammenslutning)\//;

/** A person with an organisation's number, or an organisation with a person's. */
export const numberOfOtherKind: Rule = {
  code: 'elan/nummer-av-annet-slag',
  parts: partsWithIdentity,
  *check(index, { model }): Generator<RuleFinding> {
    for (const field of fieldsOf(index, model).of('identifier')) {
      const number = numberIn(field);
      const isOrganisation = number !== undefined && isOrganisationNumber(number);
      if (number === undefined || !(isOrganisation || isPersonNumber(number))) continue;
      const { pointer } = field;
      const holder = typeAt(modelOf(model), parentOf(parentOf(pointer)));
      const isWrong = isOrganisation
        ? holder === 'Person'
        : holder === 'Virksomhet' || holder === 'Sammenslutning';
      if (isWrong && !ofOfficialRules.test(pointer)) yield { at: pointer, args: { identifikator: number } };
    }
  },
};

/** A Norwegian number that is written where one belongs. */
function numberIn({ value, name, object }: Field): string | undefined {
  if (typeof value !== 'string' || name !== 'taxIdentificationNumber') return undefined;
  return textOf(object, 'landkodeIdentifikator') === norway ? value.trim() : undefined;
}
