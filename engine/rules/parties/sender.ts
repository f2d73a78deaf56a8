import { below } from '../../begjaering/pointer';
import type { Party } from '../../begjaering/parties';
import { isObject, property } from '../../values/json';
import { isNorwegian, isOrganisationNumber } from '../identifiers';
import { labelOf, withoutNumber } from '../naming';
import type { Rule, RuleFinding } from '../rule';
import { partiesOf } from './identity';

/** The rules on `innsender`. */
export const senderRules: readonly Rule[] = [
  {
    code: 'INNSENDER_MANGLER',
    *check(index): Generator<RuleFinding> {
      if (!isObject(index.root)) return;
      const sender = property(index.root, 'innsender');
      if (sender === undefined) yield { at: '', missing: 'innsender' };
      else if (isObject(sender) && sender['innsender'] === undefined)
        yield { at: '/innsender', missing: 'innsender' };
    },
  },
  {
    code: 'INNSENDER_IKKE_ORGANISASJON',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'innsender')) {
        if (party.kind !== 'person') continue;
        yield { at: below(party.pointer, 'person'), onKey: true, args: { innsender: labelOf(party) } };
      }
    },
  },
  {
    code: 'INNSENDER_IKKE_IDENTIFISERBAR',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'innsender')) {
        if (party.kind !== undefined && party.kind !== 'person') yield* identifiable(party);
      }
    },
  },
];

/** Whether a foreign number, or a right one, belongs to anybody is for the service to say. */
function* identifiable(party: Party): Generator<RuleFinding> {
  const { identifier } = party;
  const args = { innsender: labelOf(party) };
  if (!identifier) yield { ...withoutNumber(party), args };
  else if (isNorwegian(identifier) && !isOrganisationNumber(identifier.number)) {
    yield { at: below(identifier.pointer, 'taxIdentificationNumber'), args };
  }
}
