import { below, parentOf } from '../../begjaering/pointer';
import { fieldsOf } from '../../model/fields';
import { textOf } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { isOtherPlace, placeOf, registerDate } from './postcodes';

const fourDigits = /^\d{4}$/;

/** Postcodes that there are not, and the names of other places beside them. */
export const postcodeChecks: readonly Rule[] = [
  {
    code: 'elan/ukjent-postnummer',
    *check(index, { model }): Generator<RuleFinding> {
      for (const field of fieldsOf(index, model).of('postcode')) {
        const postnummer = String(field.value);
        if (!fourDigits.test(postnummer) || placeOf(postnummer)) continue;
        yield { at: field.pointer, args: { postnummer, dato: registerDate() } };
      }
    },
  },
  {
    code: 'elan/postnummer-annet-sted',
    *check(index, { model }): Generator<RuleFinding> {
      for (const field of fieldsOf(index, model).of('postcode')) {
        const postnummer = String(field.value);
        const place = placeOf(postnummer);
        const poststed = textOf(field.object, 'poststedsnavn');
        if (!place || poststed === undefined || !isOtherPlace(poststed, place)) continue;
        const at = below(parentOf(field.pointer), 'poststedsnavn');
        yield { at, args: { postnummer, poststed, riktig: place.name } };
      }
    },
  },
];
