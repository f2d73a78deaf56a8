import { modelOf } from '../../model/model';
import { property, textOf } from '../../values/json';
import { isKidWithDash } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';

/** A KID that is right by the standard of its check digits, and that the model's format does not let stand. */
export const kidWithDash: Rule = {
  code: 'elan/kid-med-strek',
  *check({ root }, { model }): Generator<RuleFinding> {
    const kidnummer = textOf(property(root, 'betalingsinformasjon'), 'kidnummer');
    if (kidnummer === undefined || !isKidWithDash(kidnummer)) return;
    const pattern = modelOf(model).scalars['Kundeidentifikator']?.schema['pattern'];
    if (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(kidnummer)) return;
    yield { at: '/betalingsinformasjon/kidnummer', args: { kidnummer } };
  },
};
