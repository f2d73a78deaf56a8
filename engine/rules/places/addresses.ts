import { partsWithIdentity } from '../parts';
import { below } from '../../begjaering/pointer';
import { fieldsOf } from '../../model/fields';
import { modelOf } from '../../model/model';
import { property } from '../../values/json';
import { norway } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';

/** Nobody lives or works in a post box. */
const placesOfPeople: ReadonlySet<string> = new Set(['bopelsadresse', 'forretningsadresse']);
const postBox = /^\s*(?:postboks|post ?box|p\.? ?o\.? ?box|pb\.?)\s*\d/i;

/** Addresses of another kind than they are given as. */
export const addressKinds: readonly Rule[] = [
  {
    code: 'elan/norsk-adresse-i-utlandet',
    parts: partsWithIdentity,
    *check(index, { model }): Generator<RuleFinding> {
      const { types } = modelOf(model);
      for (const field of fieldsOf(index, model).of('country')) {
        const isAbroad = types[field.owner]?.properties['poststedUtland'] !== undefined;
        if (isAbroad && field.value === norway) yield { at: field.pointer };
      }
    },
  },
  {
    code: 'elan/postboks-som-bosted',
    *check(index): Generator<RuleFinding> {
      for (const { addresses } of index.parties()) {
        for (const { pointer, value, type } of addresses) {
          const text = property(value['adresseInnland'], 'adressetekst');
          if (type === undefined || !placesOfPeople.has(type)) continue;
          if (typeof text !== 'string' || !postBox.test(text)) continue;
          yield { at: below(pointer, 'adressetype'), args: { adressetype: type } };
        }
      }
    },
  },
];
