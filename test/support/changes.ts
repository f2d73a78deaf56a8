import { lastOf, parentOf, valueAt, type Pointer } from '../../engine/begjaering/pointer';
import { isObject, type JsonObject } from '../../engine/values/json';

/**
 * @param pointer whose holder exists
 * @returns a copy in which another value stands at the pointer
 */
export function withValue(value: JsonObject, pointer: Pointer, replacement: unknown): JsonObject {
  const copy = structuredClone(value);
  Object.assign(holderOf(copy, pointer), { [lastOf(pointer)]: replacement });
  return copy;
}

/**
 * @param pointer to a property
 * @returns a copy without it
 */
export function withoutProperty(value: JsonObject, pointer: Pointer): JsonObject {
  const copy = structuredClone(value);
  if (!Reflect.deleteProperty(holderOf(copy, pointer), lastOf(pointer))) throw new Error(pointer);
  return copy;
}

function holderOf(value: JsonObject, pointer: Pointer): object {
  const holder = valueAt(value, parentOf(pointer));
  if (!isObject(holder) && !Array.isArray(holder)) throw new Error(`nothing holds ${pointer}`);
  return holder;
}
