import type { Party } from '../../begjaering/parties';
import { referencesOfNoClaim, unnamedClaims } from '../../fixes/references/lookup';
import { isHovedkrav } from '../../rules/kinds';
import { labelOf } from '../../rules/naming';
import { groundsOf } from '../../rules/references/relation';
import { isLeaf, isList, Stop, type Draft } from '../../snippets/draft';
import { parts, type Part } from '../../snippets/parts';
import { draftOf } from '../../snippets/template';
import { attachmentCandidates } from './attachments';
import type { Candidate, CompletionContext, ValuePlace } from './context';
import { nearestFirst } from './references';
import { prioritiesOf } from './values';

/** Between how many references a snippet lets choose. */
const mostChoices = 10;
/** How many claims are written at once. */
const mostClaims = 20;

/**
 * The objects that could stand at a place: identifiers of parties and attachments that are in the file already, and the
 * parts that a begjæring is put together of.
 * @param position in the list of claims, of a claim
 */
export function objectCandidates(
  context: CompletionContext,
  place: ValuePlace,
  position: number,
): Candidate[] {
  if (place.type === 'Partsidentifikator') return identifierObjects(context, place);
  const known = place.type === 'Vedlegg' ? attachmentCandidates(context, place) : [];
  const made = partsFor(place).flatMap((part): Candidate[] => {
    const draft = draftFor(context, place.type, part, position);
    if (draft === undefined) return [];
    const { label, description } = part;
    return [{ label: label[context.language], kind: 'object', draft, detail: description[context.language] }];
  });
  return [...made, ...known];
}

/** Who demands and who submits are mostly organisations. */
function partsFor({ type }: ValuePlace): readonly Part[] {
  const first = type === 'Saksoeker' || type === 'Innsender' ? 'virksomhet' : undefined;
  return parts.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** A part is offered as what it is, and within what holds a party. */
function draftFor(context: CompletionContext, type: string, part: Part, position: number): Draft | undefined {
  if (part.type === type) {
    const draft = draftOf(part.body, context.today, (name, value) => bound(context, name, value, position));
    return type === 'Krav' ? withPriorities(draft, prioritiesOf(context.index.root)) : draft;
  }
  const holds = Object.entries(context.model.types[type]?.properties ?? {}).find(
    ([, property]) => property.required === true && property.type === part.type && part.type === 'Aktoer',
  );
  return holds && { [holds[0]]: draftOf(part.body, context.today) };
}

/** @returns a claim to fill in for each reference that the grounds of a begjæring without claims name */
export function namedClaims(context: CompletionContext): Draft[] {
  const part = parts.find(({ id }) => id === 'hovedkrav');
  const references = context.index.krav.length === 0 ? referencesOfNoClaim(context.index) : [];
  if (!part) return [];
  return references.slice(0, mostClaims).map((reference) => {
    const bind = (name: string): Draft | undefined => (name === 'reference' ? reference : undefined);
    return filledInApart(draftOf(part.body, context.today, bind));
  });
}

/** Without the names by which what stands in one claim would be filled in in all of them. */
function filledInApart(draft: Draft): Draft {
  if (draft instanceof Stop) return new Stop(draft.value, undefined, draft.choices);
  if (isLeaf(draft)) return draft;
  if (isList(draft)) return draft.map(filledInApart);
  return Object.fromEntries(Object.entries(draft).map(([name, member]) => [name, filledInApart(member)]));
}

function bound(context: CompletionContext, name: string, value: string, position: number): Draft | undefined {
  const { index } = context;
  // Where there is no claim yet, a ground may name one that is still to be written.
  if (name === 'unnamed') return index.krav.length > 0 ? unnamedClaims(index) : [new Stop('FAKTURA-1001')];
  if (name === 'reference') return new Stop(newReference(context, value), name);
  if (name !== 'related') return undefined;
  const [grounded] = referencesOfNoClaim(index);
  const grounds = groundsOf(index, grounded);
  const right = index.krav.filter(
    (krav) =>
      isHovedkrav(krav) &&
      krav.reference !== undefined &&
      (grounds.length === 0 || groundsOf(index, krav.reference).some((ground) => grounds.includes(ground))),
  );
  const [first, ...others] = nearestFirst(right, position).flatMap(({ reference }) => reference ?? []);
  return first === undefined
    ? undefined
    : new Stop(first, name, [first, ...others.slice(0, mostChoices - 1)]);
}

/** What a ground names and no claim has yet; otherwise a reference that nothing has. */
function newReference({ index }: CompletionContext, usual: string): string {
  const [named] = referencesOfNoClaim(index);
  if (named !== undefined) return named;
  let reference = usual;
  for (let count = 2; index.kravByReference.has(reference); count++) reference = `${usual}-${count}`;
  return reference;
}

/** Where one claim has a place in the order of coverage, every claim needs one. */
function withPriorities(claim: Draft, taken: readonly number[]): Draft {
  if (taken.length === 0 || isLeaf(claim) || isList(claim)) return claim;
  const next = Math.min(98, Math.max(...taken) + 1);
  const interest = claim['rentebaerendeKrav'];
  return {
    ...claim,
    prioritetISak: new Stop(next),
    ...(interest === undefined || isLeaf(interest) || isList(interest)
      ? {}
      : { rentebaerendeKrav: { ...interest, prioritetISakFremtidigRentekrav: new Stop(next + 1) } }),
  };
}

/** Who owes is mostly a defendant, and who is owed a claimant. */
const likelyRoles: Readonly<Record<string, Party['role']>> = {
  skyldner: 'saksoekt',
  forpliktet: 'saksoekt',
  kreditor: 'saksoeker',
  berettiget: 'saksoeker',
  betalingsmottaker: 'saksoeker',
};

function identifierObjects({ index }: CompletionContext, { name }: ValuePlace): Candidate[] {
  const isLikely = ({ role }: Party): boolean => likelyRoles[name] === role;
  const parties = index.parties().toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  const found = parties.flatMap((party): [string, Candidate][] => {
    const { identifier } = party;
    if (!identifier) return [];
    const draft = { taxIdentificationNumber: identifier.number, landkodeIdentifikator: identifier.country };
    return [
      [identifier.number, { label: identifier.number, kind: 'reference', draft, detail: labelOf(party) }],
    ];
  });
  return [...new Map(found.reverse()).values()].reverse();
}
