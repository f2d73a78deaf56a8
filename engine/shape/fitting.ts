import { lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import { typeAt, usualSpelling } from '../model/model';
import type { Model, Property } from '../model/model-types';
import { isObject } from '../values/json';

/** A property of the model that a place is, or is an item of. */
export interface PropertyPlace {
  readonly property: Property;
  readonly isItem: boolean;
}

/** @returns the property that a place is in the model; undefined where the model has nothing there */
export function propertyAt(model: Model, pointer: Pointer): PropertyPlace | undefined {
  const isItem = /^\d+$/.test(lastOf(pointer));
  const at = isItem ? parentOf(pointer) : pointer;
  const owner = typeAt(model, parentOf(at));
  const properties = model.types[owner]?.properties ?? {};
  const name = Object.hasOwn(properties, lastOf(at)) ? lastOf(at) : usualSpelling(model, owner, lastOf(at));
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return property && { property, isItem };
}

/** @returns whether a value is of the JSON type that a property or, of a list, each of its items has */
export function fitsItem(model: Model, { type }: Property, value: unknown): boolean {
  if (model.types[type]) return isObject(value);
  if (model.codeLists[type]) return typeof value === 'string';
  const wanted = [model.scalars[type]?.schema['type'] ?? []].flat();
  return wanted.some((name) => typeof name === 'string' && isOfType(value, name));
}

/** @returns whether a value has the JSON type that a property has */
export function fits(model: Model, property: Property, value: unknown): boolean {
  return property.list ? Array.isArray(value) : fitsItem(model, property, value);
}

function isOfType(value: unknown, name: string): boolean {
  if (name === 'integer') return Number.isInteger(value);
  return name === 'array' ? Array.isArray(value) : typeof value === name;
}
