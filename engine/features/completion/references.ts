import type { Krav } from '../../begjaering/index';
import { oereOf, currencyOf, amountText } from '../../values/money';
import { kravAt, referencesOfNoClaim, unnamedClaims } from '../../fixes/references/lookup';
import { isRentekrav } from '../../rules/kinds';
import { groundsOf, mayRelate } from '../../rules/references/relation';
import type { Candidate, CompletionContext, ValuePlace } from './context';

/** More than anybody looks through; typing narrows them down where there are more. */
const mostOffered = 200;

/**
 * The references that would be right at a place: for a claim what it may relate to, for a ground the claims that none
 * names, and as a claim's own name what a ground names already.
 */
export function referenceCandidates(
  context: CompletionContext,
  { owner, name, holder }: ValuePlace,
): Candidate[] {
  const { index } = context;
  if (owner === 'BegjaeringensTvangsgrunnlag') {
    return fromReferences(context, unnamedClaims(index).slice(0, mostOffered));
  }
  if (name !== 'relatertKrav') {
    return referencesOfNoClaim(index)
      .slice(0, mostOffered)
      .map((label) => ({ label, kind: 'reference', draft: label }));
  }
  const krav = kravAt(index, holder);
  if (!krav || (isRentekrav(krav) && krav.relations.length > 0)) return [];
  const listed = new Set(krav.relations.map(({ reference }) => reference));
  const right = index.krav.filter(
    (other) => other.reference !== undefined && !listed.has(other.reference) && mayRelate(index, krav, other),
  );
  return nearestFirst(right, krav.position)
    .slice(0, mostOffered)
    .map((other) => candidateOf(context, other));
}

/** A claim mostly relates to one that stands shortly before it. */
export function nearestFirst(claims: readonly Krav[], position: number): Krav[] {
  const before = claims.filter((other) => other.position < position).reverse();
  return [...before, ...claims.filter((other) => other.position >= position)];
}

function fromReferences(context: CompletionContext, references: readonly string[]): Candidate[] {
  return references.flatMap((reference) => {
    const [krav] = context.index.kravByReference.get(reference) ?? [];
    return krav ? [candidateOf(context, krav)] : [];
  });
}

function candidateOf({ index }: CompletionContext, krav: Krav): Candidate {
  const reference = krav.reference ?? '';
  const amount = krav.value['gjenstaaendeBeloep'] ?? krav.value['opprinneligBeloep'];
  const oere = oereOf(amount);
  const [ground] = groundsOf(index, reference);
  const detail = [
    krav.kind,
    oere === undefined ? undefined : amountText(oere, currencyOf(amount)),
    ground?.title,
  ];
  return {
    label: reference,
    kind: 'reference',
    draft: reference,
    detail: detail.filter(Boolean).join(' · '),
    decided: true,
  };
}
