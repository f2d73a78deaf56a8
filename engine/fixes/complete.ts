import { below, lastOf, type Pointer } from '../begjaering/pointer';
import { modelOf, typeAt } from '../model/model';
import type { FixContext, FixProposal, FixProvider } from './fix';
import { insertion } from './missing';
import { attachmentTypeAt } from '../rules/attachments/attachments';
import { skeletonOf, skeletonOfProperty } from './skeleton';

/** Fixes of what is missing: a skeleton in the right place, for a person to fill in. */
export const completionFixes: readonly FixProvider[] = [
  {
    codes: ['elan/mangler-egenskap'],
    *propose({ at, missing }, context) {
      if (missing === undefined) return;
      const values = choicesFor(at, missing, context);
      for (const value of values) yield insertion(at, missing, value);
      if (values.length === 0) yield insertSkeleton(at, missing, context);
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
      const value = skeletonOf(context, typeAt(modelOf(context.version), at));
      const operations = [{ kind: 'append', at, values: [value] } as const];
      yield { id: 'insertSkeleton', args: { egenskap: lastOf(at) }, operations };
    },
  },
];

const longestChoice = 8;

/** Of a short list of values a person had better choose one than have to change one. */
function choicesFor(at: Pointer, name: string, { version }: FixContext): string[] {
  const model = modelOf(version);
  const fileType =
    typeAt(model, at) === 'Vedlegg' && name === 'type' ? attachmentTypeAt(lastOf(at)) : undefined;
  if (fileType !== undefined) return [fileType];
  const values = Object.keys(model.codeLists[typeAt(model, below(at, name))]?.values ?? {});
  return values.length <= longestChoice ? values : [];
}

/** A property that is missing, with what the model asks of it, for a person to fill in. */
export function insertSkeleton(at: Pointer, name: string, context: FixContext): FixProposal {
  const value = skeletonOfProperty(context, typeAt(modelOf(context.version), at), name);
  const operations = [{ kind: 'setProperty', at, name, value } as const];
  return { id: 'insertSkeleton', args: { egenskap: name }, operations };
}
