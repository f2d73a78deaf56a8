import { below, lastOf, parentOf, valueAt, type Pointer } from '../../engine/begjaering/pointer';
import { listOf } from '../../engine/values/json';
import { listIn, type Choose, type Draft } from './mutations';

/** A mistake that people make, planted in a right begjæring, and where it is to be told. */
export interface PlantedMistake {
  readonly code: string;
  /** What may be told of it besides. */
  readonly beside?: readonly string[];
  /** @returns where the one new finding stands; undefined where this begjæring has no place for the mistake */
  plant(draft: Draft, choose: Choose): Pointer | undefined;
}

/** @returns the pointer of a claim, or below it */
export function pointerOf(draft: Draft, krav: Draft, ...steps: readonly (string | number)[]): Pointer {
  return below('', 'kravTilInnkreving', listOf(draft, 'kravTilInnkreving').indexOf(krav), ...steps);
}

/** @returns the pointer of a ground, or below it */
export function groundPointer(draft: Draft, ground: Draft, ...steps: readonly (string | number)[]): Pointer {
  const grounds = listOf(draft, 'begjaeringensTvangsgrunnlag');
  return below('', 'begjaeringensTvangsgrunnlag', grounds.indexOf(ground), ...steps);
}

/** @returns the first object of a list that a property holds, to change */
export const firstIn = (holder: Draft, name: string): Draft => listIn(holder, name)[0] as Draft;

/** Writes another value where one stands. */
export function write(draft: Draft, at: Pointer, value: unknown): void {
  (valueAt(draft, parentOf(at)) as Draft)[lastOf(at)] = value;
}

/** Marks a number that JavaScript writes in another way than it is to stand in the text. */
export const asWritten = (number: string): string => `⟦${number}⟧`;

/** @returns the text of a draft, with its marked numbers as they are to be written */
export const textOfDraft = (draft: Draft): string =>
  JSON.stringify(draft, null, 2).replace(/"⟦(.*?)⟧"/g, '$1');
