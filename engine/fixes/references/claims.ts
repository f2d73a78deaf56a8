import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { hovedkrav, isHovedkrav } from '../../rules/kinds';
import { groundsOf, mayRelate } from '../../rules/references/relation';
import { nearest } from '../../model/nearest';
import type { Operation } from '../../edits/edits';
import type { FixContext, FixProposal, FixProvider } from '../fix';
import { groundLabel, kravAt, referencesOfNoClaim } from './lookup';
import { listOf } from './move';

/** Fixes of claims that are missing, share a reference, or are in no ground. */
export const claimFixes: readonly FixProvider[] = [
  {
    codes: ['KRAV_IKKE_BENYTTET'],
    propose: (data, context) => useClaim(kravAt(context.index, data.at), context),
  },
  {
    codes: ['KRAV_DUPLIKATE_REFERANSER'],
    propose: (data, { index }) => distinguish(kravAt(index, data.at), index),
  },
  { codes: ['MANGLER_KRAV'], propose: (_data, context) => insertClaims(context) },
];

const mostGrounds = 5;

function* useClaim(krav: Krav | undefined, { index }: FixContext): Generator<FixProposal> {
  if (krav?.reference === undefined) return;
  const { reference } = krav;
  const [meant] = nearest(reference, referencesOfNoClaim(index), 1);
  if (meant !== undefined) yield takeReference(index, reference, meant);
  const related = relatedGrounds(index, krav);
  const likelyFirst = [...related, ...index.tvangsgrunnlag.filter((ground) => !related.has(ground))];
  for (const [position, ground] of likelyFirst.slice(0, mostGrounds).entries()) {
    yield {
      id: 'addToGround',
      args: { grunnlag: groundLabel(index, ground) },
      operations: [{ kind: 'append', at: listOf(ground), values: [reference] }],
      preferred: position === 0 && meant === undefined,
    };
  }
}

/** Where the claim's own reference is what was misspelt, it changes wherever it stands. */
function takeReference(index: BegjaeringIndex, from: string, to: string): FixProposal {
  const places = [
    ...(index.kravByReference.get(from) ?? []).map(({ pointer }) =>
      below(pointer, 'innsendersKravreferanse'),
    ),
    ...index.krav.flatMap(({ relations }) =>
      relations.filter((r) => r.reference === from).map((r) => r.pointer),
    ),
  ];
  const operations = places.map((at): Operation => ({ kind: 'replace', at, value: to }));
  return { id: 'takeReferenceOfGround', args: { referanse: to }, operations, preferred: true };
}

/** The grounds of the claims that this one relates to, or that relate to it. */
function relatedGrounds(index: BegjaeringIndex, krav: Krav): Set<Tvangsgrunnlag> {
  const pointingHere = index.krav.filter((other) =>
    other.relations.some((r) => r.reference === krav.reference),
  );
  const references = [
    ...krav.relations.map((r) => r.reference),
    ...pointingHere.map((other) => other.reference),
  ];
  return new Set(references.flatMap((reference) => groundsOf(index, reference)));
}

function* distinguish(krav: Krav | undefined, index: BegjaeringIndex): Generator<FixProposal> {
  if (krav?.reference === undefined) return;
  const { reference } = krav;
  const [first] = index.kravByReference.get(reference) ?? [];
  if (first && JSON.stringify(first.value) === JSON.stringify(krav.value)) {
    yield { id: 'removeCopy', operations: [{ kind: 'remove', at: krav.pointer }], preferred: true };
  }
  const referanse = unusedReference(index, reference);
  const operations: Operation[] = [
    { kind: 'replace', at: below(krav.pointer, 'innsendersKravreferanse'), value: referanse },
    ...nameInGround(index, reference, referanse),
  ];
  const followers = followersOf(index, krav);
  if (followers.length > 0) {
    const follow = followers.map((at): Operation => ({ kind: 'replace', at, value: referanse }));
    const args = { referanse, antall: followers.length };
    yield { id: 'newReferenceFollowed', args, operations: [...operations, ...follow] };
  }
  yield { id: 'newReference', args: { referanse }, operations };
}

/** Of two grounds that name the old reference the second is likely meant for the second claim. */
function nameInGround(index: BegjaeringIndex, reference: string, referanse: string): Operation[] {
  const [first, second] = groundsOf(index, reference);
  const entry = second?.entries.find((candidate) => candidate.reference === reference);
  if (entry) return [{ kind: 'replace', at: entry.pointer, value: referanse }];
  return first ? [{ kind: 'append', at: listOf(first), values: [referanse] }] : [];
}

function unusedReference(index: BegjaeringIndex, reference: string): string {
  let number = 2;
  const taken = (name: string): boolean =>
    index.kravByReference.has(name) || index.tvangsgrunnlagByReference.has(name);
  while (taken(`${reference}-${number}`)) number++;
  return `${reference}-${number}`;
}

/** The relations to the reference of the claims between this one and the next Hovedkrav, which are likely meant for this one. */
function followersOf(index: BegjaeringIndex, krav: Krav): string[] {
  const after = index.krav.filter(({ position }) => position > krav.position);
  const end = after.findIndex(isHovedkrav);
  const family = end < 0 ? after : after.slice(0, end);
  return family
    .filter((other) => mayRelate(index, other, krav))
    .flatMap((other) => other.relations.filter((r) => r.reference === krav.reference).map((r) => r.pointer));
}

function* insertClaims({ index, today }: FixContext): Generator<FixProposal> {
  const named = [...index.tvangsgrunnlagByReference.keys()];
  const references = named.length > 0 ? named : ['1'];
  const operations: Operation[] = [
    {
      kind: 'setProperty',
      at: '',
      name: 'kravTilInnkreving',
      value: references.map((reference) => newHovedkrav(reference, today)),
    },
  ];
  const [ground] = index.tvangsgrunnlag;
  if (named.length === 0 && ground) {
    operations.push({
      kind: 'setProperty',
      at: ground.pointer,
      name: 'innsendersKravreferanse',
      value: references,
    });
  }
  if (named.length > 1)
    yield { id: 'insertClaims', args: { antall: named.length }, operations, preferred: true };
  else yield { id: 'insertClaim', operations, preferred: true };
}

function newHovedkrav(innsendersKravreferanse: string, today: string): Record<string, unknown> {
  return {
    innsendersKravreferanse,
    kravdetaljer: hovedkrav,
    prioritetDekningsloven: 'e',
    opprinneligBeloep: { beloep: 0, valuta: 'NOK' },
    gjenstaaendeBeloep: { beloep: 0, valuta: 'NOK' },
    kravforfall: { forfallsdato: today },
  };
}
