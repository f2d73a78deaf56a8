import { below, lastOf, type Pointer } from '../begjaering/pointer';
import { isObject } from '../begjaering/values';
import { modelOf, typeAt } from '../model/model';
import type { FixContext, FixProposal, FixProvider } from './fix';
import { referencesOfNoClaim, unnamedClaims } from './references/lookup';
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
    *propose({ at }, context) {
      const value = skeletonAt(at, context);
      const operations = [{ kind: 'append', at, values: [value] } as const];
      yield { id: 'insertSkeleton', args: { egenskap: lastOf(at) }, operations };
    },
  },
];

/** A property that is missing, with what the model asks of it, for a person to fill in. */
export function insertSkeleton(at: Pointer, name: string, context: FixContext): FixProposal {
  const model = modelOf(context.version);
  const owner = typeAt(model, at);
  const property = model.types[owner]?.properties[name];
  const known = name === 'innsendersKravreferanse' ? referencesFor(owner, context) : [];
  const one = known[0] ?? property?.example ?? skeletonAt(below(at, name), context);
  const list = known.length > 0 ? known : [one];
  const operations = [{ kind: 'setProperty', at, name, value: property?.list ? list : one } as const];
  return { id: 'insertSkeleton', args: { egenskap: name }, operations };
}

const groundType = 'BegjaeringensTvangsgrunnlag';

/** What a property, or an item of a list, may look like. */
function skeletonAt(at: Pointer, context: FixContext): unknown {
  const type = typeAt(modelOf(context.version), at);
  const skeleton = skeletonOf(context.version, type, context.today);
  const references = type === groundType ? referencesFor(type, context) : [];
  return isObject(skeleton) && references.length > 0
    ? { ...skeleton, innsendersKravreferanse: references }
    : skeleton;
}

/** References are not made up: a ground names the claims that none names yet, a claim is called what a ground names. */
function referencesFor(owner: string, { index }: FixContext): string[] {
  return owner === groundType ? unnamedClaims(index) : referencesOfNoClaim(index);
}
