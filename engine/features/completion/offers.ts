import { isObject } from '../../values/json';
import { skeletonOf, skeletonOfProperty } from '../../fixes/skeleton';
import { Stop, valueOfDraft, type Draft } from '../../snippets/draft';
import { unnamedClaims } from '../../fixes/references/lookup';
import type { Candidate, CompletionContext, ValuePlace } from './context';
import { namedClaims, objectCandidates } from './objects';
import { nextPriority, simpleCandidates } from './values';
import { words } from './words';

/** Longer code lists are not tried out value by value; no rule speaks of them. */
const mostTried = 12;

/** Whether a place may have a value; of a list, what its only item would be. */
type Accepts = (value: unknown) => boolean;

/**
 * What may stand at a place, the likeliest first: nothing that the rules would refuse.
 * @param position in a list, of an item
 */
export function rightCandidates(
  context: CompletionContext,
  place: ValuePlace,
  accepts: Accepts,
  position = Infinity,
): Candidate[] {
  const isRight = ({ draft, decided }: Candidate): boolean =>
    decided === true || accepts(valueOfDraft(draft));
  if (!context.model.types[place.type]) {
    const simple = simpleCandidates(context, place);
    const { values = {} } = context.model.codeLists[place.type] ?? {};
    return Object.keys(values).length > mostTried ? simple : simple.filter(isRight);
  }
  const found = objectCandidates(context, place, position).filter(isRight);
  const hasParts = found.some(({ kind }) => kind === 'object');
  if (hasParts) return found;
  const empty = emptyObjects(context, place).find(isRight);
  return empty ? [empty, ...found] : found;
}

/** What the model requires, and the same with a place in the order of coverage, which it needs where others have one. */
function emptyObjects(context: CompletionContext, { owner, name, type, list }: ValuePlace): Candidate[] {
  const ofProperty = skeletonOfProperty(context, owner, name);
  const value = list || ofProperty === undefined ? skeletonOf(context, type) : ofProperty;
  const properties = Object.entries(context.model.types[type]?.properties ?? {});
  const [priority] = properties.find(([, property]) => property.type === 'PrioritetISak') ?? [];
  const values =
    priority === undefined || !isObject(value)
      ? [value]
      : [value, { ...value, [priority]: nextPriority(context.index.root) }];
  return values.map((each) => ({
    label: type,
    kind: 'object',
    draft: stopsIn(each),
    detail: words[context.language].emptyOne,
  }));
}

/**
 * What a property is filled in with when it is added.
 * @param accepts tries out the value of the property, and not of an item
 * @returns undefined where there is nothing that the rules would let stand
 */
export function draftOfProperty(
  context: CompletionContext,
  place: ValuePlace,
  accepts: Accepts,
): Draft | undefined {
  const wrap = (draft: Draft): Draft => (place.list ? [draft] : draft);
  const candidates = rightCandidates(context, place, (value) => accepts(place.list ? [value] : value));
  const isFixed = isOfFixedValues(context, place);
  const usual = candidates.find(({ kind }) => place.type !== 'Vedlegg' || kind === 'object');
  if (isFixed && !usual) return undefined;
  if (place.type === 'InnsendersKravreferanse' && place.owner === 'BegjaeringensTvangsgrunnlag') {
    const unnamed = unnamedClaims(context.index);
    if (context.index.krav.length > 0) return unnamed.length > 0 ? unnamed : undefined;
  }
  if (place.name === 'relatertKrav' && !usual) return undefined;
  const { draft } = usual ?? {};
  if (typeof draft === 'string' || typeof draft === 'number' || typeof draft === 'boolean') {
    const values = candidates.slice(0, mostTried).map((candidate) => candidate.draft);
    const choices = values.filter((value) => typeof value === typeof draft) as (typeof draft)[];
    return wrap(new Stop(draft, undefined, isFixed || place.name === 'relatertKrav' ? choices : undefined));
  }
  if (draft !== undefined) return wrap(draft);
  const claims = place.type === 'Krav' ? namedClaims(context) : [];
  if (claims.length > 0) return accepts(claims.map(valueOfDraft)) ? claims : undefined;
  const skeleton = skeletonOfProperty(context, place.owner, place.name);
  return accepts(skeleton) ? stopsIn(skeleton) : undefined;
}

function isOfFixedValues({ model }: CompletionContext, { type }: ValuePlace): boolean {
  return type === 'Boolsk' || Object.keys(model.codeLists[type]?.values ?? {}).length > 0;
}

/** Everything simple in a value is for a person to fill in. */
function stopsIn(value: unknown): Draft {
  if (Array.isArray(value)) return value.map(stopsIn);
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, stopsIn(member)]));
  }
  if (typeof value === 'boolean') return new Stop(value, undefined, [value, !value]);
  return typeof value === 'string' || typeof value === 'number' ? new Stop(value) : null;
}
