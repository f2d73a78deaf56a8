import { valuesAt } from '../begjaering/paths';
import { below, lastOf, parentOf, valueAt, type Pointer } from '../begjaering/pointer';
import { isObject, property, type JsonObject } from '../values/json';
import type { Change } from './data';

/** A property that a change is about. */
export interface Place {
  readonly at: Pointer;
  readonly name: string;
  readonly value: unknown;
  /** The object that has the property, and where that stands. */
  readonly holder: JsonObject;
  readonly holderAt: Pointer;
}

const anywhere = '**/';

/** @returns the properties that a change is about, in the order of the file */
export function placesOf(change: Change, root: unknown): Place[] {
  const { path } = change;
  const found = path.startsWith(anywhere)
    ? [...objectsIn(root, '')].flatMap(({ value, at }) => within(value, at, path.slice(anywhere.length)))
    : within(root, '', path);
  return found
    .map((at) => placeAt(root, at))
    .filter((place): place is Place => place !== undefined && isMeant(change, place));
}

function within(value: unknown, at: Pointer, path: string): Pointer[] {
  return valuesAt(value, path).map(({ pointer }) => at + pointer);
}

function* objectsIn(value: unknown, at: Pointer): Generator<{ value: JsonObject; at: Pointer }> {
  if (isObject(value)) yield { value, at };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) yield* objectsIn(member, below(at, name));
}

/** @returns the property at a pointer; undefined where no object has it */
export function placeAt(root: unknown, at: Pointer): Place | undefined {
  const holderAt = parentOf(at);
  const holder = valueAt(root, holderAt);
  const name = lastOf(at);
  return isObject(holder) ? { at, name, value: holder[name], holder, holderAt } : undefined;
}

function isMeant({ where = {}, holds, type }: Change, { value, holder }: Place): boolean {
  if (type === 'object' && !isObject(value)) return false;
  if (type === 'boolean' && typeof value !== 'boolean') return false;
  if (holds !== undefined && property(value, holds) === undefined) return false;
  return Object.entries(where).every(([name, values]) => values.some((wanted) => holder[name] === wanted));
}
