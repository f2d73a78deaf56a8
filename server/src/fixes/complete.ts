import { below, lastOf, type Pointer } from '../begjaering/pointer';
import { modelOf, typeAt } from '../model/model';
import type { FixContext, FixProposal, FixProvider } from './fix';
import { skeletonOf } from './skeleton';

/** Fixes of what is missing: a skeleton in the right place, for a person to fill in. */
export const completionFixes: readonly FixProvider[] = [
  {
    codes: ['elan/mangler-egenskap'],
    *propose({ at, missing }, context) {
      if (missing !== undefined) yield insertSkeleton(at, missing, context);
    },
  },
  {
    codes: ['elan/valg-mangler'],
    *propose({ at, args }, context) {
      const alternatives = args['alternativer'];
      if (!Array.isArray(alternatives)) return;
      for (const name of alternatives as readonly string[]) yield insertSkeleton(at, name, context);
    },
  },
  {
    codes: ['elan/tom-liste'],
    *propose({ at }, { version, today }) {
      const value = skeletonOf(version, typeAt(modelOf(version), at), today);
      const operations = [{ kind: 'append', at, values: [value] } as const];
      yield { id: 'insertSkeleton', args: { egenskap: lastOf(at) }, operations };
    },
  },
];

/** A property that is missing, with what the model asks of it, for a person to fill in. */
export function insertSkeleton(at: Pointer, name: string, { version, today }: FixContext): FixProposal {
  const model = modelOf(version);
  const property = model.types[typeAt(model, at)]?.properties[name];
  const one = property?.example ?? skeletonOf(version, typeAt(model, below(at, name)), today);
  const value = property?.list ? [one] : one;
  const operations = [{ kind: 'setProperty', at, name, value } as const];
  return { id: 'insertSkeleton', args: { egenskap: name }, operations };
}
