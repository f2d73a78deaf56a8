import type { BegjaeringIndex } from '../../begjaering/index';
import { below, lastOf, parentOf, valueAt, type Pointer } from '../../begjaering/pointer';
import { kindAt } from '../../model/fields';
import { modelOf, typeAt, usualSpelling } from '../../model/model';
import { nameAt } from '../../model/schema-findings';
import { nearlyEqual } from '../../rules/text/references';
import { tidyText } from '../../rules/text/texts';
import { referenceScalar } from '../../rules/text/written';
import type { FixContext, FixProposal, FixProvider } from '../fix';
import { removal } from '../missing';

/** Fixes of how texts are written. */
export const textFixes: readonly FixProvider[] = [
  { codes: ['elan/blank-verdi'], propose: ({ at }, context) => withoutBlank(at, context) },
  {
    codes: [
      'elan/oedelagte-tegn',
      'elan/usynlige-tegn',
      'elan/delte-bokstaver',
      'elan/typografiske-tegn',
      'elan/mellomrom-rundt-verdi',
    ],
    propose: ({ at, code }, context) => tidied(at, code === 'elan/mellomrom-rundt-verdi', context),
  },
  {
    codes: ['elan/referanse-nesten-lik'],
    *propose({ at }, { index }) {
      for (const { entries, meant, reference } of nearlyEqual(index)) {
        if (entries[0]?.pointer !== at) continue;
        const tidy = tidyText(meant, 'reference');
        yield* rewritten(index, new Set([reference, meant]), index.kravByReference.has(tidy) ? meant : tidy);
      }
    },
  },
];

/** What may be left out is; of a list the item goes, if another stays. */
function* withoutBlank(at: Pointer, { index, version }: FixContext): Generator<FixProposal> {
  const list = valueAt(index.root, parentOf(at));
  if (Array.isArray(list)) {
    if (list.length > 1) yield removal(at, nameAt(at), true);
    return;
  }
  const model = modelOf(version);
  const owner = typeAt(model, parentOf(at));
  const property = model.types[owner]?.properties[usualSpelling(model, owner, lastOf(at))];
  if (property && !property.required) yield removal(at, lastOf(at), true);
}

function* tidied(at: Pointer, isTrimmed: boolean, { index, version }: FixContext): Generator<FixProposal> {
  const model = modelOf(version);
  const value = valueAt(index.root, at);
  const name = nameAt(at);
  const kind = kindAt(model, at);
  if (typeof value !== 'string' || kind === undefined) return;
  const tidy = tidyText(value, kind);
  if (typeAt(model, at) === referenceScalar) {
    // The reference of another claim is not this one's.
    if (!index.kravByReference.has(tidy)) yield* rewritten(index, new Set([value]), tidy);
    return;
  }
  const operations = [{ kind: 'replace', at, value: tidy } as const];
  yield { id: isTrimmed ? 'trimText' : 'tidyText', args: { egenskap: name }, operations, preferred: true };
}

/** A claim is called the same wherever it is named. */
function* rewritten(
  index: BegjaeringIndex,
  references: ReadonlySet<string>,
  referanse: string,
): Generator<FixProposal> {
  const ofClaims = index.krav.map(({ reference, pointer }) => ({
    reference,
    pointer: below(pointer, 'innsendersKravreferanse'),
  }));
  const entries = [
    ...index.krav.map(({ relations }) => relations),
    ...index.tvangsgrunnlag.map((g) => g.entries),
  ];
  const operations = [...ofClaims, ...entries.flat()]
    .filter(
      ({ reference }) => reference !== undefined && reference !== referanse && references.has(reference),
    )
    .map(({ pointer }) => ({ kind: 'replace', at: pointer, value: referanse }) as const);
  yield { id: 'tidyReference', args: { referanse }, operations, preferred: true };
}
