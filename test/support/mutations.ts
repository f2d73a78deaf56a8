import { below, valueAt, type Pointer } from '../../engine/begjaering/pointer';
import { isObject, listOf, type JsonObject } from '../../engine/values/json';

/** A begjæring that a mutation may change as it likes. */
export type Draft = Record<string, unknown>;

/** Chooses one of several; the property test decides which. */
export type Choose = <T>(items: readonly T[]) => T;

/** @returns what chooses by numbers, of which there are as many as are asked for */
export function choosingBy(numbers: Iterator<number>): Choose {
  return (items) => {
    const item = items[Number(numbers.next().value) % items.length];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
}

/** One mistake in a right begjæring, and the code that it is to be found under. */
export interface Mutation {
  readonly code: string;
  /** The severity of the code's findings matters: errors and warnings have to be this one only. */
  apply(draft: Draft, choose: Choose): unknown;
}

/** @returns the object at a pointer, to change */
export function objectAt(draft: Draft, pointer: Pointer): Draft {
  const value = valueAt(draft, pointer);
  if (!isObject(value)) throw new Error(`no object at ${pointer}`);
  return value;
}

/** @returns the claims of one of the kinds */
export function claimsOf(draft: Draft, ...kinds: readonly string[]): Draft[] {
  return (listOf(draft, 'kravTilInnkreving') as Draft[]).filter((krav) =>
    kinds.includes(String(krav['kravdetaljer'])),
  );
}

/** @returns the grounds */
export function groundsIn(draft: Draft): Draft[] {
  return [...listOf(draft, 'begjaeringensTvangsgrunnlag')] as Draft[];
}

/** @returns the list of a holder, to change */
export function listIn(holder: Draft, name: string): unknown[] {
  const list = holder[name];
  if (!Array.isArray(list)) throw new Error(`no list ${name}`);
  return list;
}

/** @returns the object that a property holds, to change */
export function memberOf(holder: JsonObject, name: string): Draft {
  const value = holder[name];
  if (!isObject(value)) throw new Error(`no object ${name}`);
  return value;
}

/** @returns pointers to the Aktoer of each claimant and defendant */
export function partyPointers(draft: Draft, list: 'saksoeker' | 'saksoekt'): Pointer[] {
  return listOf(draft, list).map((_, position) => below('', list, position, list));
}
